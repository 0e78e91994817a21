using System.Net;
using DigestBot.Simulators.Telegram;
using DigestBot.Simulators.Telegram.Happenings;
using DigestBot.Telegram.Tests.Support;

namespace DigestBot.Telegram.Tests.Simulator;

/// <summary>What goes wrong with any method, once or by chance.</summary>
public sealed class FaultTests
{
    [Theory]
    [InlineData(Fault.TooManyRequests, HttpStatusCode.TooManyRequests)]
    [InlineData(Fault.ServerError, HttpStatusCode.InternalServerError)]
    [InlineData(Fault.BadGateway, HttpStatusCode.BadGateway)]
    [InlineData(Fault.Slow, HttpStatusCode.OK)]
    [InlineData(Fault.Pieces, HttpStatusCode.OK)]
    public async Task A_fault_befalls_the_next_call_of_its_method_alone(Fault fault, HttpStatusCode status)
    {
        await using var visitor = await Visitor.ComeAsync();
        visitor.Server.FailNext(fault, "getMyCommands");

        using var other = await visitor.PostAsync("getMe", "{}");
        using var struck = await visitor.PostAsync("getMyCommands", "{}");
        using var next = await visitor.PostAsync("getMyCommands", "{}");

        Assert.Equal((HttpStatusCode.OK, status, HttpStatusCode.OK), (other.StatusCode, struck.StatusCode, next.StatusCode));
    }

    [Theory]
    [InlineData(Fault.Reset, false)]
    [InlineData(Fault.ResetAfterAcceptance, true)]
    [InlineData(Fault.Truncated, true)]
    public async Task An_answer_is_lost_before_or_after_the_call_was_carried_out(Fault fault, bool isCarriedOut)
    {
        await using var visitor = await Visitor.ComeAsync();
        visitor.Server.FailNext(fault, "setMyCommands");

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => visitor.TryAsync("setMyCommands", """{"commands":[{"command":"a","description":"b"}]}"""));

        Assert.Equal(isCarriedOut, visitor.Server.Commands().Count > 0);
    }

    [Fact]
    public async Task By_chance_it_befalls_the_method_it_is_set_for()
    {
        await using var visitor = await Visitor.ComeAsync(new()
        {
            Token = Scene.Token,
            FaultsOf = new Dictionary<string, FaultSettings> { ["getUpdates"] = new() { TooManyRequests = 1, RetryAfter = 7 } },
        });

        Assert.Equal("429 Too Many Requests: retry after 7", await visitor.TryAsync("getUpdates"));
        Assert.Equal("ok", await visitor.TryAsync("getMe"));
    }

    [Fact]
    public async Task An_answer_can_be_dictated_for_any_method()
    {
        await using var visitor = await Visitor.ComeAsync();
        visitor.Server.AnswerNext(new(409, "Conflict: x"), "getUpdates");

        Assert.Equal("409 Conflict: x", await visitor.TryAsync("getUpdates"));
        Assert.Equal("ok", await visitor.TryAsync("getUpdates"));
    }

    [Fact]
    public async Task Calls_are_remembered_with_what_became_of_them()
    {
        await using var visitor = await Visitor.ComeAsync();
        await visitor.TryAsync("setMyName", """{"name":"x"}""");
        await visitor.TryAsync("leaveChat", """{"chat_id":7}""");
        await visitor.TryAsync("getMe");

        Assert.Equal(
            [("setMyName", "x", null), ("leaveChat", null, "Bad Request: chat member status can't be changed in private chats")],
            visitor.Server.Calls.Select(call => (call.Method, call["name"], call.Refusal)));
    }

    [Fact]
    public async Task One_can_wait_for_what_the_bot_does()
    {
        await using var visitor = await Visitor.ComeAsync();
        var ct = TestContext.Current.CancellationToken;
        var answered = visitor.Server.UntilAsync(() => visitor.Server.Shown(7).Any(message => message.From is null), ct);
        visitor.Server.Happen(new Writes(7, "/start"));
        Assert.False(answered.IsCompleted);

        await visitor.CallAsync("sendMessage", """{"chat_id":7,"text":"hello"}""");

        await answered;
        Assert.Equal(["/start", "hello"], visitor.Server.Shown(7).Select(message => message.Text));
    }
}
