using DigestBot.Simulators.Telegram.Happenings;
using DigestBot.Simulators.Telegram.World;
using DigestBot.Telegram.Tests.Support;

namespace DigestBot.Telegram.Tests.Simulator;

/// <summary>What the bot can learn about chats and do in them besides writing.</summary>
public sealed class ChatTests : IAsyncLifetime
{
    private const long Supergroup = -1_000_000_000_007;

    private Visitor _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        _visitor = await Visitor.ComeAsync();
        _visitor.Server.Happen(new ChatIs(Supergroup, ChatKind.Supergroup, "Readers", "readers", IsForum: true));
        _visitor.Server.Happen(new PersonIs(9, "Ada"));
        _visitor.Server.Happen(new MemberIs(Supergroup, 9, MemberStatus.Creator));
        _visitor.Server.Happen(new MemberIs(Supergroup, 10, MemberStatus.Member));
    }

    public ValueTask DisposeAsync() => _visitor.DisposeAsync();

    [Theory]
    [InlineData("-1000000000007")]
    [InlineData("\"@readers\"")]
    [InlineData("\"@Readers\"")]
    public async Task A_chat_is_found_by_its_id_or_name(string id)
    {
        var chat = await _visitor.CallAsync("getChat", $$"""{"chat_id":{{id}}}""");

        Assert.Equal(("supergroup", "Readers", true), (chat["type"]!.GetValue<string>(), chat["title"]!.GetValue<string>(), chat["is_forum"]!.GetValue<bool>()));
    }

    [Theory]
    [InlineData(9, "creator")]
    [InlineData(10, "member")]
    [InlineData(11, "left")]
    [InlineData(123456, "member")]
    public async Task A_member_is_what_it_is(long user, string status) =>
        Assert.Equal(status, (await _visitor.CallAsync("getChatMember", $$"""{"chat_id":{{Supergroup}},"user_id":{{user}}}"""))["status"]!.GetValue<string>());

    [Theory]
    [InlineData("""{"chat_id":-1000000000007}""", "400 Bad Request: invalid user_id specified")]
    [InlineData("""{"chat_id":"@nobody","user_id":9}""", "400 Bad Request: chat not found")]
    [InlineData("""{"user_id":9}""", "400 Bad Request: chat_id is empty")]
    public async Task A_member_of_nothing_is_refused(string json, string answer) => Assert.Equal(answer, await _visitor.TryAsync("getChatMember", json));

    [Fact]
    public async Task Administrators_are_those_who_are()
    {
        _visitor.Server.Happen(new BotBecomes(Supergroup, MemberStatus.Administrator, By: 9));

        var administrators = (await _visitor.CallAsync("getChatAdministrators", $$"""{"chat_id":{{Supergroup}}}""")).AsArray();

        Assert.Equal([9, 123456], administrators.Select(member => member!["user"]!["id"]!.GetValue<long>()));
        Assert.Equal("400 Bad Request: there are no administrators in the private chat", await _visitor.TryAsync("getChatAdministrators", """{"chat_id":7}"""));
    }

    [Fact]
    public async Task The_bot_leaves()
    {
        await _visitor.CallAsync("leaveChat", $$"""{"chat_id":{{Supergroup}}}""");

        Assert.Equal("403 Forbidden: bot is not a member of the supergroup chat", await _visitor.TryAsync("getChat", $$"""{"chat_id":{{Supergroup}}}"""));
        Assert.Equal("400 Bad Request: chat member status can't be changed in private chats", await _visitor.TryAsync("leaveChat", """{"chat_id":7}"""));
    }

    [Theory]
    [InlineData("typing", "ok")]
    [InlineData("singing", "400 Bad Request: wrong parameter action in request")]
    public async Task It_does_something(string action, string answer) =>
        Assert.Equal(answer, await _visitor.TryAsync("sendChatAction", $$"""{"chat_id":7,"action":"{{action}}"}"""));

    [Fact]
    public async Task A_message_is_deleted()
    {
        var theirs = _visitor.Server.Happen(new Writes(Supergroup, "/x", Person: 9)).Message;
        var own = (await _visitor.CallAsync("sendMessage", $$"""{"chat_id":{{Supergroup}},"text":"x"}"""))["message_id"]!.GetValue<long>();

        Assert.Equal("ok", await DeleteAsync(own));
        Assert.Equal("400 Bad Request: message to delete not found", await DeleteAsync(own));
        Assert.Equal("400 Bad Request: message can't be deleted", await DeleteAsync(theirs));
        _visitor.Server.Happen(new BotBecomes(Supergroup, MemberStatus.Administrator, By: 9));
        Assert.Equal("ok", await DeleteAsync(theirs));
        Assert.Equal("400 Bad Request: message identifier is not specified", await DeleteAsync(null));
        Assert.Empty(_visitor.Server.Shown(Supergroup));
    }

    [Fact]
    public async Task In_a_closed_world_nobody_is_there_who_was_not_told_of()
    {
        await using var closed = await Visitor.ComeAsync(new() { Token = Scene.Token, IsClosedWorld = true });
        closed.Server.Happen(new ChatIs(7, ChatKind.Private));

        Assert.Equal("ok", await closed.TryAsync("sendMessage", """{"chat_id":7,"text":"x"}"""));
        Assert.Equal("400 Bad Request: chat not found", await closed.TryAsync("sendMessage", """{"chat_id":8,"text":"x"}"""));
        Assert.Equal("400 Bad Request: PARTICIPANT_ID_INVALID", await closed.TryAsync("getChatMember", """{"chat_id":7,"user_id":8}"""));
    }

    [Theory]
    [InlineData("""{"message_id":1}""", "ok", true)]
    [InlineData("""{"message_id":9}""", "400 Bad Request: message to be replied not found", false)]
    [InlineData("""{"message_id":9,"allow_sending_without_reply":true}""", "ok", false)]
    [InlineData("[1]", "400 Bad Request: object expected as reply parameters", false)]
    public async Task An_answer_needs_what_it_answers(string parameters, string answer, bool isReply)
    {
        _visitor.Server.Happen(new Writes(7, "17"));

        Assert.Equal(answer, await _visitor.TryAsync("sendMessage", $$"""{"chat_id":7,"text":"x","reply_parameters":{{parameters}}}"""));
        Assert.Equal(isReply, _visitor.Server.Shown(7)[^1].ReplyTo is not null);
    }

    private Task<string> DeleteAsync(long? message) =>
        _visitor.TryAsync("deleteMessage", $$"""{"chat_id":{{Supergroup}},"message_id":{{message?.ToString() ?? "null"}}}""");
}
