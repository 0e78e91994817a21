using DigestBot.Core.Delivery;
using DigestBot.Simulators.Telegram;
using DigestBot.Telegram.Tests.Support;
using NodaTime;

namespace DigestBot.Telegram.Tests;

/// <summary>Every row of what a failed send means, by the server's own answers.</summary>
public sealed class ErrorTableTests
{
    [Theory]
    [InlineData(ChatState.Blocked, RefusalKind.Gone)]
    [InlineData(ChatState.Deactivated, RefusalKind.Gone)]
    [InlineData(ChatState.NotStarted, RefusalKind.Gone)]
    [InlineData(ChatState.Kicked, RefusalKind.Gone)]
    [InlineData(ChatState.NotMember, RefusalKind.Gone)]
    [InlineData(ChatState.Deleted, RefusalKind.Gone)]
    [InlineData(ChatState.NotFound, RefusalKind.NotFound)]
    [InlineData(ChatState.InvalidPeer, RefusalKind.NotFound)]
    [InlineData(ChatState.NoRights, RefusalKind.NoRights)]
    [InlineData(ChatState.WriteForbidden, RefusalKind.NoRights)]
    [InlineData(ChatState.TopicClosed, RefusalKind.TargetClosed)]
    [InlineData(ChatState.ThreadMissing, RefusalKind.TargetClosed)]
    public async Task A_chat_that_takes_nothing_is_suspended_for_its_reason_and_no_other_chat(ChatState state, RefusalKind kind)
    {
        await using var scene = await Scene.SetAsync(Scene.Settings with { Chats = new Dictionary<string, ChatRule> { ["-77"] = new() { State = state } } });

        var refused = Assert.IsType<SendResult.Refused>(await scene.SendAsync(chat: -77));

        Assert.Equal(kind, refused.Kind);
        Assert.IsType<SendResult.Sent>(await scene.SendAsync(chat: -78));
    }

    [Fact]
    public async Task A_group_that_moved_says_where_to()
    {
        await using var scene = await Scene.SetAsync(Scene.Settings with
        {
            Chats = new Dictionary<string, ChatRule> { ["-77"] = new() { State = ChatState.Migrated, MovedTo = -1_001_234_567_890 } },
        });

        Assert.Equal(new SendResult.Moved("-1001234567890"), await scene.SendAsync(chat: -77));
    }

    [Fact]
    public async Task A_wait_is_as_long_as_the_server_says()
    {
        await using var scene = await Scene.SetAsync(Scene.Settings with
        {
            Chats = new Dictionary<string, ChatRule> { ["77"] = new() { State = ChatState.MustWait } },
        });

        Assert.Equal(new SendResult.RetryAfter(Duration.FromHours(12), WaitScope.Unknown), await scene.SendAsync(chat: 77));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public async Task A_wait_that_cannot_be_meant_is_bearable(int seconds)
    {
        var wait = Assert.IsType<SendResult.RetryAfter>(await AnsweredAsync(Refusal.TooManyRequests(seconds))).Wait;

        Assert.InRange(wait, Duration.FromSeconds(1), Duration.FromDays(7));
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_split() =>
        Assert.Equal(Simplification.Split, Assert.IsType<SendResult.TooComplex>(await AnsweredAsync(new(413, "Request Entity Too Large"))).How);

    [Theory]
    [InlineData(401, "Unauthorized")]
    [InlineData(401, "Unauthorized: invalid token specified")]
    [InlineData(404, "Not Found")]
    [InlineData(421, "Misdirected Request: unallowed token specified")]
    public async Task A_wrong_token_stops_the_adapter(int code, string description) =>
        Assert.IsType<SendResult.Fatal>(await AnsweredAsync(new(code, description)));

    [Theory]
    [InlineData(500, "Internal Server Error: restart")]
    [InlineData(502, "Bad Gateway")]
    [InlineData(504, "Gateway Timeout")]
    [InlineData(429, "Too Many Requests")]
    public async Task What_passes_by_itself_is_tried_again(int code, string description) =>
        Assert.Equal(new SendResult.Unavailable(description), await AnsweredAsync(new(code, description)));

    [Theory]
    [InlineData("message is too long", Simplification.Split)]
    [InlineData("MESSAGE_TOO_LONG", Simplification.Split)]
    [InlineData("text is too long", Simplification.Split)]
    [InlineData("can't parse entities: Unsupported start tag \"x\" at byte offset 0", Simplification.PlainText)]
    [InlineData("ENTITY_BOUNDS_INVALID", Simplification.PlainText)]
    [InlineData("BUTTON_DATA_INVALID", Simplification.WithoutButtons)]
    [InlineData("reply markup is too long", Simplification.WithoutButtons)]
    [InlineData("REPLY_MARKUP_INVALID", Simplification.WithoutButtons)]
    [InlineData("inline keyboard button URL 'x' is invalid: Wrong HTTP URL", Simplification.WithoutButtons)]
    public async Task What_is_not_taken_as_it_stands_is_to_be_simpler(string description, Simplification how)
    {
        var complex = Assert.IsType<SendResult.TooComplex>(await AnsweredAsync(Refusal.BadRequest(description)));

        Assert.Equal((how, $"Bad Request: {description}"), (complex.How, complex.Reason));
    }

    [Theory]
    [InlineData("message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message")]
    [InlineData("query is too old and response timeout expired or query ID is invalid")]
    public async Task What_is_done_already_is_done(string description) =>
        Assert.IsType<SendResult.Done>(await AnsweredAsync(Refusal.BadRequest(description)));

    [Theory]
    [InlineData(400, "Bad Request: USER_IS_BLOCKED", RefusalKind.Gone)]
    [InlineData(400, "Bad Request: CHANNEL_PRIVATE", RefusalKind.Gone)]
    [InlineData(403, "Forbidden: CHAT_WRITE_FORBIDDEN", RefusalKind.NoRights)]
    [InlineData(403, "Forbidden: something new", RefusalKind.Gone)]
    public async Task Text_decides_before_code(int code, string description, RefusalKind kind) =>
        Assert.Equal(new SendResult.Refused(kind, description), await AnsweredAsync(new(code, description)));

    [Fact]
    public async Task A_refusal_that_nobody_knows_concerns_the_message_alone() =>
        Assert.Equal(new SendResult.Rejected("Bad Request: message text is empty"), await AnsweredAsync(Refusal.BadRequest("message text is empty")));

    private static async Task<SendResult> AnsweredAsync(Refusal refusal)
    {
        await using var scene = await Scene.SetAsync();
        scene.Server.AnswerNext(refusal);
        var result = await scene.SendAsync();
        Assert.IsType<SendResult.Sent>(await scene.SendAsync());
        return result;
    }
}
