using DigestBot.Simulators.Telegram.Happenings;
using DigestBot.Telegram.Tests.Support;

namespace DigestBot.Telegram.Tests.Simulator;

/// <summary>Updates that come by themselves.</summary>
public sealed class WebhookTests : IAsyncLifetime
{
    private Visitor _visitor = null!;
    private WebhookListener _listener = null!;

    public async ValueTask InitializeAsync()
    {
        _visitor = await Visitor.ComeAsync(new() { Token = Scene.Token, WebhookRetryMilliseconds = 1 });
        _listener = await WebhookListener.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _visitor.DisposeAsync();
        await _listener.DisposeAsync();
    }

    [Fact]
    public async Task Updates_are_posted_in_order_with_the_secret()
    {
        _visitor.Server.Happen(new Writes(7, "before"));
        Assert.Equal("ok", await SetAsync("\"secret_token\":\"s_1-A\""));
        _visitor.Server.Happen(new Writes(7, "after"));

        Assert.Equal(("s_1-A", "before"), await NextAsync());
        Assert.Equal(("s_1-A", "after"), await NextAsync());
    }

    [Fact]
    public async Task What_is_not_taken_comes_again_and_the_server_says_why()
    {
        _listener.Status = 500;
        await SetAsync("\"max_connections\":1");
        _visitor.Server.Happen(new Writes(7, "x"));

        Assert.Equal(("", "x"), await NextAsync());
        Assert.Equal(("", "x"), await NextAsync());
        var info = await _visitor.CallAsync("getWebhookInfo");
        Assert.Equal(1, info["pending_update_count"]!.GetValue<int>());
        Assert.Equal("Wrong response from the webhook: 500 Internal Server Error", info["last_error_message"]!.GetValue<string>());
        _listener.Status = 204;
        _visitor.Server.Happen(new Writes(7, "y"));
        string text;
        do
            text = (await NextAsync()).Text;
        while (text == "x");
        Assert.Equal("y", text);
    }

    [Fact]
    public async Task With_a_webhook_nothing_can_be_fetched_and_a_poll_ends()
    {
        var poll = _visitor.TryAsync("getUpdates", """{"timeout":50}""");
        while (!poll.IsCompleted)
            Assert.Equal("ok", await SetAsync("\"max_connections\":2"));

        Assert.StartsWith("409 Conflict: ", await poll, StringComparison.Ordinal);
        Assert.Equal(
            "409 Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
            await _visitor.TryAsync("getUpdates"));
        Assert.Equal("ok", await _visitor.TryAsync("deleteWebhook"));
        Assert.Equal("ok", await _visitor.TryAsync("getUpdates"));
        Assert.Equal("", (await _visitor.CallAsync("getWebhookInfo"))["url"]!.GetValue<string>());
    }

    [Fact]
    public async Task Pending_updates_are_dropped_if_so_wanted()
    {
        _visitor.Server.Happen(new Writes(7, "x"));
        await _visitor.CallAsync("deleteWebhook", """{"drop_pending_updates":false}""");
        Assert.Single(await _visitor.UpdatesAsync());
        await _visitor.CallAsync("deleteWebhook", """{"drop_pending_updates":true}""");
        Assert.Empty(await _visitor.UpdatesAsync());
    }

    [Theory]
    [InlineData("https://bot.example/hook", "", "ok")]
    [InlineData("https://bot.example:8443/hook", "", "ok")]
    [InlineData("https://bot.example:8080/hook", "", "400 Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")]
    [InlineData("http://bot.example/hook", "", "400 Bad Request: bad webhook: An HTTPS URL must be provided for webhook")]
    [InlineData("bot", "", "400 Bad Request: invalid webhook URL specified")]
    [InlineData("https://bot.example/hook", "a b", "400 Bad Request: secret token contains unallowed characters")]
    [InlineData("https://bot.example/hook", "a_B-1", "ok")]
    public async Task An_address_is_taken_or_refused(string url, string secret, string answer) =>
        Assert.Equal(answer, await _visitor.TryAsync("setWebhook", $$"""{"url":"{{url}}","secret_token":"{{secret}}"}"""));

    [Theory]
    [InlineData(256, "ok")]
    [InlineData(257, "400 Bad Request: secret token is too long")]
    public async Task A_secret_has_a_limit(int length, string answer) => Assert.Equal(answer, await SetAsync($"\"secret_token\":\"{new string('a', length)}\""));

    private Task<string> SetAsync(string more) => _visitor.TryAsync("setWebhook", $$"""{"url":"{{_listener.Address}}",{{more}}}""");

    private async Task<(string Secret, string Text)> NextAsync()
    {
        var (secret, update) = await _listener.NextAsync();
        return (secret, update["message"]!["text"]!.GetValue<string>());
    }
}
