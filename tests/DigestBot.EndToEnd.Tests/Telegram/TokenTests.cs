using DigestBot.EndToEnd.Tests.Running;
using DigestBot.Simulators.Telegram;
using DigestBot.Simulators.Telegram.Happenings;
using DigestBot.Tests;

namespace DigestBot.EndToEnd.Tests.Telegram;

/// <summary>The real program says everything it can say, to servers that fail in many ways, and never the token.</summary>
public sealed class TokenTests : IDisposable
{
    private const string Token = "654321:ZZyy-telltale_part";
    private const string Telltale = "telltale_part";

    private static readonly string[] Everything =
        ["--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:System=Trace", "--Logging:LogLevel:Microsoft=Trace"];

    private static readonly Fault[] Faults =
        [Fault.BadGateway, Fault.Reset, Fault.ServerError, Fault.TooManyRequests, Fault.Truncated, Fault.ResetAfterAcceptance];

    private readonly Workspace _workspace = new();

    private static TelegramSettings Settings { get; } = new()
    {
        Token = Token,
        Spec = Repository.Specs is { } specs ? Path.Combine(specs, "telegram-bot-api-10.1.json") : null,
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Whatever_fails_the_token_is_not_in_what_it_writes()
    {
        await using var telegram = await TelegramServer.StartAsync(Settings, Ct);
        await using var service = Start(telegram.Address);
        telegram.Happen(new Writes(7, "/start"));
        await telegram.UntilAsync(() => telegram.Messages.Count > 0, Ct);

        telegram.FailNext(Fault.BadGateway, "getUpdates");
        telegram.FailNext(Fault.Reset, "getUpdates");
        // One after the other: no answer is tried so often that all of them together could befall it.
        foreach (var fault in Faults)
        {
            telegram.FailNext(fault);
            telegram.Happen(new Writes(Asking(fault), "/help"));
            await UntilAsync(telegram, () => telegram.Messages.Any(message => message.Chat == Asking(fault)));
        }

        telegram.AnswerNext(new(400, $"Bad Request: no such address /bot{Token}/sendMessage"));
        telegram.AnswerNext(new(400, $"Bad Request: can't parse entities at /bot{Token}/sendMessage"));
        var before = telegram.Messages.Count;
        telegram.Happen(new Writes(8, "/help"));
        telegram.Happen(new Writes(9, "/help"));
        await UntilAsync(telegram, () => telegram.Messages.Count > before);
        telegram.Settings = Settings with { Token = "1:another" };
        telegram.Happen(new Writes(8, "/help"));
        await service.LineAsync(line => line.Contains("Nobody on Telegram is answered", StringComparison.Ordinal));

        await AssertSilentAsync(service);
    }

    [Fact]
    public async Task Nor_is_the_secret_of_the_webhook()
    {
        await using var telegram = await TelegramServer.StartAsync(Settings, Ct);
        var port = Ports.Free();
        await using var service = Start(telegram.Address, $"--Telegram:WebhookUrl=http://127.0.0.1:{port}/updates", $"--Telegram:WebhookListen=http://127.0.0.1:{port}");
        telegram.Happen(new Writes(7, "/start"));
        await UntilAsync(telegram, () => telegram.Messages.Count > 0);
        var secret = telegram.Calls.First(call => call.Method == "setWebhook")["secret_token"]!;

        await AssertSilentAsync(service, secret);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("http://telegram.invalid")]
    public async Task Where_nobody_answers_the_token_is_not_in_what_it_writes(string address)
    {
        await using var service = Start(address);
        await service.LineAsync(line => line.Contains("Telegram cannot be reached", StringComparison.Ordinal));

        await AssertSilentAsync(service);
    }

    private static long Asking(Fault fault) => 100 + (long)fault;

    private static Task UntilAsync(TelegramServer telegram, Func<bool> isSo) => telegram.UntilAsync(isSo, Ct).WaitAsync(TimeSpan.FromMinutes(2), Ct);

    private static async Task AssertSilentAsync(ProgramRun service, string secret = Telltale)
    {
        using (var page = new ChatPage(await service.AddressAsync(), "ada"))
            await page.LoadAsync();
        await service.SignalAsync("TERM");
        var outcome = await service.WaitAsync();
        // The framework's remarks are in it, down to the least.
        Assert.Contains("Request starting", outcome.Output);
        Assert.DoesNotContain(Telltale, outcome.Output + outcome.Error);
        Assert.DoesNotContain(secret, outcome.Output + outcome.Error);
    }

    private ProgramRun Start(string address, params string[] more) => _workspace.Start(
        ["run", "--WebChat:Url=http://127.0.0.1:0", $"--Telegram:Token={Token}", $"--Telegram:BaseUrl={address}", .. Everything, .. more]);
}
