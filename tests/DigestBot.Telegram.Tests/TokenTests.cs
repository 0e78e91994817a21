using DigestBot.Core.Delivery;
using DigestBot.Simulators.Telegram;
using DigestBot.Telegram.Api;
using DigestBot.Telegram.Tests.Support;
using DigestBot.Tests.Adapters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DigestBot.Telegram.Tests;

/// <summary>Whatever fails, and however closely one looks, the token is nowhere.</summary>
public sealed class TokenTests
{
    // Of its own, since other tests that run meanwhile are heard as well.
    private const string Token = "654321:ZZyy-telltale_part";
    private const string Telltale = "telltale_part";

    private static readonly TelegramSettings Settings = Scene.Settings with { Token = Token };

    [Fact]
    public async Task The_token_is_in_no_result_log_event_activity_or_metric_of_any_failure()
    {
        using var seen = new Eavesdropper();
        await using var server = await TelegramServer.StartAsync(Settings, Scene.Ct);
        await SendThroughAsync(seen, server, new FaultSettings());
        foreach (var faults in (FaultSettings[])[new() { BadGateway = 1 }, new() { Reset = 1 }, new() { Hang = 1 }, new() { TooManyRequests = 1 }, new() { ServerError = 1 }])
            await SendThroughAsync(seen, server, faults);
        foreach (var address in (string[])[Token, Uri.EscapeDataString(Token), Uri.EscapeDataString(Token).ToLowerInvariant()])
        {
            server.AnswerNext(new(400, $"Bad Request: no such address /bot{address}/sendMessage"));
            await SendThroughAsync(seen, server, new FaultSettings());
        }

        foreach (var address in (string[])["http://127.0.0.1:1", "http://telegram.invalid"])
            await SendThroughAsync(seen, address);

        Assert.Contains("http.client.request.duration", seen.Everything);
        Assert.Contains("RequestStart", seen.Everything);
        Assert.DoesNotContain(Telltale, seen.Everything);
    }

    [Fact]
    public async Task An_eavesdropper_would_have_heard_a_plain_client()
    {
        using var seen = new Eavesdropper();
        await using var server = await TelegramServer.StartAsync(Settings, Scene.Ct);
        using var client = new HttpClient();

        using var answer = await client.PostAsync($"{server.Address}/bot{Token}/getMe", content: null, Scene.Ct);

        Assert.Contains(Telltale, seen.Everything);
    }

    [Fact]
    public async Task An_exception_of_a_stop_holds_none()
    {
        using var api = new TelegramApi(new() { Token = Token, BaseUrl = "http://127.0.0.1:1" });

        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => api.GetMeAsync(new CancellationToken(canceled: true)));

        Assert.DoesNotContain(Telltale, thrown.ToString());
    }

    [Fact]
    public void A_mistyped_token_is_refused_without_being_repeated()
    {
        var failures = new TelegramOptionsValidator().Validate(name: null, new() { Token = $"bot {Telltale}" }).Failures!;

        Assert.DoesNotContain(Telltale, Assert.Single(failures));
    }

    private static async Task SendThroughAsync(Eavesdropper seen, TelegramServer server, FaultSettings faults)
    {
        server.Settings = Settings with { Faults = faults };
        await SendThroughAsync(seen, server.Address);
    }

    private static async Task SendThroughAsync(Eavesdropper seen, string address)
    {
        await using var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(seen))
            .AddTelegram(new() { Token = Token, BaseUrl = address, TimeoutSeconds = 0.5 })
            .BuildServiceProvider();
        seen.Note(await services.GetRequiredService<IChatPlatform>().SendAsync(Scene.Chat(7), Scene.Text("x"), Scene.Ct));
    }
}
