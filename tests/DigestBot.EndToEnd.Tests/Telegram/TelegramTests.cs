using DigestBot.EndToEnd.Tests.Running;
using DigestBot.Simulators.Telegram;
using DigestBot.Simulators.Telegram.Happenings;
using DigestBot.Simulators.Telegram.Records;
using DigestBot.Simulators.Telegram.World;
using DigestBot.Tests;

namespace DigestBot.EndToEnd.Tests.Telegram;

/// <summary>The real program on a Telegram of its own.</summary>
public sealed class TelegramTests : IDisposable
{
    private const long Ada = 7;
    private const long Lab = -1_000_000_000_500;
    private const long Topic = 42;
    private const long News = -1_000_000_000_900;

    private readonly Workspace _workspace = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task It_shows_its_menus_answers_and_pushes_to_a_person_a_topic_and_a_channel()
    {
        await using var telegram = await StartTelegramAsync();
        await ImportAsync("2026-03-01.md", first: 100);
        await using var service = StartService(telegram);

        Assert.NotEmpty((await AskAsync(telegram, Ada, "/start")).Labels);
        Assert.Contains("cs.CV", (await AskAsync(telegram, Ada, "/subscribe cs.CV")).Text);
        Assert.Contains("Paper 2601.00116", (await AskAsync(telegram, Ada, "17")).Text);
        telegram.Happen(new Presses(Ada, Latest(telegram, Ada).Message, "18 ›"));
        await telegram.UntilAsync(() => Latest(telegram, Ada).Text.Contains("Paper 2601.00117", StringComparison.Ordinal), Ct);
        telegram.Happen(new Asks(Ada, "2601.00105"));
        await telegram.UntilAsync(() => telegram.Calls.Any(call => call.Method == "answerInlineQuery" && call.Json.Contains("2601.00105", StringComparison.Ordinal)), Ct);
        await AskAsync(telegram, Lab, "/subscribe cs.CV", Topic);
        await AskAsync(telegram, News, "/subscribe cs.CV");
        await telegram.UntilAsync(() => telegram.Calls.Any(call => call.Method == "setMyCommands"), Ct);

        await ImportAsync("2026-03-02.md", first: 200);
        (await _workspace.RunAsync(["push", "--now", .. Settings(telegram)])).Succeeded();
        await telegram.UntilAsync(() => Pushed(telegram).Count() == 3, Ct);

        (long Chat, long? Thread)[] expected = [(News, null), (Lab, Topic), (Ada, null)];
        Assert.Equal(expected, Pushed(telegram).Select(message => (message.Chat, message.Thread)).Order());
        await StopsInTimeAsync(service);
        Assert.Empty(telegram.Stats.Violations);
        Assert.DoesNotContain("error:", service.Output);
    }

    [Fact]
    public async Task It_takes_updates_by_a_webhook_that_it_registers_and_removes()
    {
        await using var telegram = await StartTelegramAsync();
        await ImportAsync("2026-03-01.md", first: 100);
        var port = Ports.Free();
        await using var service = StartService(telegram, $"--Telegram:WebhookUrl=http://127.0.0.1:{port}/", $"--Telegram:WebhookListen=http://127.0.0.1:{port}");

        Assert.Contains("Paper 2601.00102", (await AskAsync(telegram, Ada, "3")).Text);
        await StopsInTimeAsync(service);

        Assert.Equal(["setWebhook", "deleteWebhook"], telegram.Calls.Select(call => call.Method).Where(method => method.EndsWith("Webhook", StringComparison.Ordinal)));
        Assert.Empty(telegram.Stats.Violations);
    }

    [Fact]
    public async Task A_second_service_does_not_ask_for_updates_and_says_why()
    {
        await using var telegram = await StartTelegramAsync();
        await ImportAsync("2026-03-01.md", first: 100);
        await using var first = StartService(telegram);
        await AskAsync(telegram, Ada, "1");
        await using var elsewhere = await StartTelegramAsync();
        await using var second = StartService(elsewhere);

        await second.LineAsync(line => line.Contains("neither schedules nor sends nor listens", StringComparison.Ordinal));
        await AskAsync(telegram, Ada, "2");

        Assert.Equal(0, elsewhere.Stats.Requests);
    }

    [Fact]
    public async Task A_wrong_token_is_one_clear_line_and_the_rest_goes_on()
    {
        await using var telegram = await StartTelegramAsync();
        await using var service = _workspace.StartService("--Telegram:Token=2:wrong", $"--Telegram:BaseUrl={telegram.Address}");
        using var page = new ChatPage(await service.AddressAsync(), "ada");

        await service.LineAsync(line => line.Contains("Nobody on Telegram is answered until that is mended", StringComparison.Ordinal));

        await service.LineAsync(line => line.Contains("12 papers, 12 new", StringComparison.Ordinal));
        await page.SayAsync("3");
        await page.SeeAsync("arxiv.org/abs/");
    }

    private static async Task<TelegramServer> StartTelegramAsync()
    {
        var spec = Repository.Specs is { } specs ? Path.Combine(specs, "telegram-bot-api-10.1.json") : null;
        var server = await TelegramServer.StartAsync(new() { Spec = spec }, Ct);
        server.Happen(new TopicIs(Lab, Topic));
        server.Happen(new MemberIs(Lab, Ada, MemberStatus.Creator));
        server.Happen(new ChatIs(News, ChatKind.Channel, "News", Bot: MemberStatus.Administrator));
        return server;
    }

    private static async Task StopsInTimeAsync(ProgramRun service)
    {
        await service.SignalAsync("TERM");
        Assert.Equal(0, (await service.WaitAsync()).ExitCode);
    }

    private static async Task<Shown> AskAsync(TelegramServer telegram, long chat, string text, long? thread = null)
    {
        var before = telegram.Shown(chat).Count(message => message.From is null);
        telegram.Happen(new Writes(chat, text, chat == News ? null : Ada, thread));
        await telegram.UntilAsync(() => telegram.Shown(chat).Count(message => message.From is null) > before, Ct).WaitAsync(TimeSpan.FromMinutes(2), Ct);
        return Latest(telegram, chat);
    }

    private static Shown Latest(TelegramServer telegram, long chat) => telegram.Shown(chat).Last(message => message.From is null);

    private static IEnumerable<Received> Pushed(TelegramServer telegram) =>
        telegram.Messages.Where(message => message.Text.Contains("2601.00200", StringComparison.Ordinal));

    private static string[] Settings(TelegramServer telegram) =>
        ["--Telegram:Token=1:a", $"--Telegram:BaseUrl={telegram.Address}", "--Telegram:MessagesPerSecondPerChat=1000", "--Telegram:MessagesPerMinutePerGroup=1000"];

    private ProgramRun StartService(TelegramServer telegram, params string[] more) => _workspace.Start(["run", "--WebChat:Enabled=false", .. Settings(telegram), .. more]);

    private async Task ImportAsync(string name, int first) => (await _workspace.RunAsync("import", _workspace.Write(name, Digest.Of("cs.CV", first, 20)))).Succeeded();
}
