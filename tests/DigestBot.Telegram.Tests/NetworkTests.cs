using System.Net;
using System.Net.Sockets;
using DigestBot.Core.Delivery;
using DigestBot.Simulators.Telegram;
using DigestBot.Telegram.Tests.Support;
using DigestBot.Tests.Adapters;

namespace DigestBot.Telegram.Tests;

public sealed class NetworkTests
{
    [Fact]
    public async Task Where_no_answer_comes_the_message_may_be_there()
    {
        var time = new StillTime();
        await using var scene = await FailingAsync(new() { NoAnswer = 1 }, time);

        var sending = scene.SendAsync();
        await Listener.UntilAsync(() => scene.Server.Messages.Count == 1);
        time.Pass(TimeSpan.FromSeconds(30));

        Assert.Equal(new SendResult.Uncertain("no answer within 30 s"), await sending);
        Assert.Single(scene.Server.Messages);
    }

    [Fact]
    public async Task Or_it_may_not()
    {
        var time = new StillTime();
        await using var scene = await FailingAsync(new() { Hang = 1 }, time);

        var sending = scene.SendAsync();
        await Listener.UntilAsync(() => scene.Server.Stats.Answers.ContainsKey("fault Hang"));
        time.Pass(TimeSpan.FromSeconds(30));

        Assert.IsType<SendResult.Uncertain>(await sending);
        Assert.Empty(scene.Server.Messages);
    }

    [Fact]
    public async Task A_connection_that_breaks_leaves_the_same_doubt()
    {
        await using var scene = await FailingAsync(new() { Reset = 1 });
        Assert.IsType<SendResult.Uncertain>(await scene.SendAsync());
        scene.Server.Settings = Scene.Settings with { Faults = new() { ResetAfterAcceptance = 1 } };
        Assert.IsType<SendResult.Uncertain>(await scene.SendAsync());

        // Above all, nothing below the adapter sends it a second time.
        Assert.Equal(2, scene.Server.Stats.Requests);
        Assert.Single(scene.Server.Messages);
    }

    [Fact]
    public async Task Without_a_connection_it_is_certain_that_nothing_was_sent()
    {
        var result = await Scene.Against($"http://127.0.0.1:{UnusedPort()}").SendAsync(Scene.Chat(7), Scene.Text("x"), Scene.Ct);

        Assert.Equal(new SendResult.Unavailable("network: ConnectionRefused"), result);
    }

    [Fact]
    public async Task A_name_that_is_not_known_passes_like_any_trouble() =>
        Assert.IsType<SendResult.Unavailable>(await Scene.Against("http://telegram.invalid", timeoutSeconds: 2).SendAsync(Scene.Chat(7), Scene.Text("x"), Scene.Ct));

    [Fact]
    public async Task A_proxys_page_and_a_servers_error_are_tried_again()
    {
        await using var scene = await FailingAsync(new() { BadGateway = 1 });
        Assert.Equal(new SendResult.Unavailable("a page instead of an answer, status 502"), await scene.SendAsync());
        scene.Server.Settings = Scene.Settings with { Faults = new() { ServerError = 1 } };
        Assert.IsType<SendResult.Unavailable>(await scene.SendAsync());
    }

    [Fact]
    public async Task A_slow_answer_is_an_answer()
    {
        await using var scene = await Scene.SetAsync(Scene.Settings with { Faults = new() { Slow = 1, SlowMilliseconds = 50 } });

        Assert.IsType<SendResult.Sent>(await scene.SendAsync());
    }

    [Theory]
    [InlineData(200, "application/json", """{"ok":true,"result":{"mess""", typeof(SendResult.Uncertain))]
    [InlineData(200, "application/json", """{"ok":true}""", typeof(SendResult.Uncertain))]
    [InlineData(200, "text/html", "\uFEFF \n<!DOCTYPE html><title>Sign in to this network</title>", typeof(SendResult.Unavailable))]
    [InlineData(404, "text/html", "<h1>Not Found</h1>", typeof(SendResult.Unavailable))]
    [InlineData(503, "text/plain", "later", typeof(SendResult.Unavailable))]
    [InlineData(302, "text/html", "<a>elsewhere</a>", typeof(SendResult.Unavailable))]
    [InlineData(200, "application/json", """{"ok":true,"result":{"message_id":9,"new_field":{"deep":[1]}},"other":1}""", typeof(SendResult.Sent))]
    [InlineData(200, "application/json", """{"ok":true,"result":{"date":1,"message_id":9}}""", typeof(SendResult.Sent))]
    [InlineData(200, "application/json", """{"result":{"message_id":9},"ok":true}""", typeof(SendResult.Sent))]
    [InlineData(200, "application/json", """{"ok":true,"result":{"message_id":"9"}}""", typeof(SendResult.Uncertain))]
    public async Task What_is_answered_is_read_for_what_it_is(int status, string type, string body, Type expected)
    {
        await using var server = new RawServer(RawServer.Answer(status, type, body));

        Assert.IsType(expected, await Scene.Against(server.Address).SendAsync(Scene.Chat(7), Scene.Text("x"), Scene.Ct));
    }

    [Fact]
    public async Task Whoever_redirects_does_not_get_the_token_to_take_along()
    {
        await using var elsewhere = new RawServer(RawServer.Answer(200, "application/json", "{}"));
        await using var server = new RawServer(RawServer.Answer(307, "text/html", "<a>elsewhere</a>", $"Location: {elsewhere.Address}/"));

        Assert.IsType<SendResult.Unavailable>(await Scene.Against(server.Address).SendAsync(Scene.Chat(7), Scene.Text("x"), Scene.Ct));

        Assert.Equal((1, 0), (server.Requests, elsewhere.Requests));
    }

    [Theory]
    [InlineData("\"message_id\":9,")]
    [InlineData("")]
    public async Task An_answer_of_any_length_is_read_to_its_end(string first)
    {
        var answer = $$$"""{"ok":true,"result":{{{{first}}}"text":"{{{new string('x', 100_000)}}}","message_id":9}}""";
        await using var server = new RawServer(RawServer.Answer(200, "application/json", answer));

        Assert.Equal(new SendResult.Sent("9"), await Scene.Against(server.Address).SendAsync(Scene.Chat(7), Scene.Text("x"), Scene.Ct));
    }

    [Fact]
    public async Task An_answer_that_breaks_off_leaves_a_doubt()
    {
        await using var server = new RawServer(RawServer.Answer(200, "application/json", """{"ok":true,"result":{"message_id":9}}""")[..^5]);

        Assert.Equal(
            new SendResult.Uncertain("network: ResponseEnded"), await Scene.Against(server.Address).SendAsync(Scene.Chat(7), Scene.Text("x"), Scene.Ct));
    }

    [Fact]
    public async Task A_stop_before_the_send_stops_it_and_one_during_it_leaves_a_doubt()
    {
        await using var scene = await Scene.SetAsync(Scene.Settings with { Faults = new() { NoAnswer = 1 } });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => scene.Platform.SendAsync(Scene.Chat(7), Scene.Text("x"), new CancellationToken(canceled: true)));

        using var stop = new CancellationTokenSource();
        var sending = scene.Platform.SendAsync(Scene.Chat(7), Scene.Text("x"), stop.Token);
        await Listener.UntilAsync(() => scene.Server.Messages.Count == 1);
        await stop.CancelAsync();

        Assert.Equal(new SendResult.Uncertain("stopped while sending"), await sending);
    }

    private static Task<Scene> FailingAsync(FaultSettings faults, TimeProvider? time = null) => Scene.SetAsync(Scene.Settings with { Faults = faults }, time);

    private static int UnusedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
