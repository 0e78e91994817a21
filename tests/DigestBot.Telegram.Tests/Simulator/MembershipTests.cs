using DigestBot.Simulators.Telegram.Happenings;
using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Telegram.Tests.Simulator;

/// <summary>Where the bot stands in a chat: what it is told, and what it may do then.</summary>
public sealed class MembershipTests : IAsyncLifetime
{
    private const long Supergroup = -1_000_000_000_007;
    private const long Channel = -1_000_000_000_008;

    private Visitor _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        _visitor = await Visitor.ComeAsync();
        _visitor.Server.Happen(new ChatIs(Supergroup, ChatKind.Supergroup));
        _visitor.Server.Happen(new ChatIs(Channel, ChatKind.Channel));
    }

    public ValueTask DisposeAsync() => _visitor.DisposeAsync();

    [Fact]
    public async Task A_person_blocks_the_bot_and_takes_it_back()
    {
        _visitor.Server.Happen(new BotBecomes(7, MemberStatus.Kicked));
        Assert.Equal("403 Forbidden: bot was blocked by the user", await SendAsync(7));
        Assert.Equal("7: member to kicked by 7", Describe(await _visitor.UpdateAsync()));

        _visitor.Server.Happen(new BotBecomes(7, MemberStatus.Member));
        Assert.Equal("ok", await SendAsync(7));
        Assert.Equal("7: kicked to member by 7", Describe(await _visitor.UpdateAsync()));
    }

    [Theory]
    [InlineData(-7, MemberStatus.Kicked, true, "403 Forbidden: bot was kicked from the group chat")]
    [InlineData(-7, MemberStatus.Left, true, "403 Forbidden: bot is not a member of the group chat")]
    [InlineData(-7, MemberStatus.Member, true, "ok")]
    [InlineData(Supergroup, MemberStatus.Kicked, true, "403 Forbidden: bot was kicked from the supergroup chat")]
    [InlineData(Supergroup, MemberStatus.Left, true, "403 Forbidden: bot is not a member of the supergroup chat")]
    [InlineData(Supergroup, MemberStatus.Restricted, false, "400 Bad Request: not enough rights to send text messages to the chat")]
    [InlineData(Supergroup, MemberStatus.Restricted, true, "ok")]
    [InlineData(Supergroup, MemberStatus.Administrator, true, "ok")]
    [InlineData(Channel, MemberStatus.Kicked, true, "403 Forbidden: bot was kicked from the channel chat")]
    [InlineData(Channel, MemberStatus.Left, true, "403 Forbidden: bot is not a member of the channel chat")]
    [InlineData(Channel, MemberStatus.Member, true, "400 Bad Request: need administrator rights in the channel chat")]
    [InlineData(Channel, MemberStatus.Administrator, false, "400 Bad Request: need administrator rights in the channel chat")]
    [InlineData(Channel, MemberStatus.Administrator, true, "ok")]
    public async Task A_chat_takes_messages_or_not_as_the_bot_stands_in_it(long chat, MemberStatus status, bool maySend, string answer)
    {
        _visitor.Server.Happen(new BotBecomes(chat, status, By: 9, maySend));

        Assert.Equal(answer, await SendAsync(chat));
        var change = Assert.Single(await _visitor.UpdatesAsync(), update => update!["my_chat_member"] is not null)!["my_chat_member"]!;
        Assert.Equal($"{chat}: member to {status.ToString().ToLowerInvariant()} by 9", Describe(("my_chat_member", change)));
    }

    [Fact]
    public async Task A_group_sees_the_bot_come_and_go()
    {
        _visitor.Server.Happen(new BotBecomes(-7, MemberStatus.Left, By: 9));
        _visitor.Server.Happen(new BotBecomes(-7, MemberStatus.Member, By: 9));

        var messages = (await _visitor.UpdatesAsync()).Select(update => update!["message"]).OfType<System.Text.Json.Nodes.JsonNode>().ToList();
        Assert.Equal("digest_test_bot", messages[0]["left_chat_member"]!["username"]!.GetValue<string>());
        Assert.Equal("digest_test_bot", messages[1]["new_chat_members"]![0]!["username"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_group_moves_and_says_where_to()
    {
        _visitor.Server.Happen(new Migrates(-7, Supergroup));

        Assert.Equal("400 Bad Request: group chat was upgraded to a supergroup chat", await SendAsync(-7));
        Assert.Equal("ok", await SendAsync(Supergroup));
        var messages = (await _visitor.UpdatesAsync()).Select(update => update!["message"]!).ToList();
        Assert.Equal((Supergroup, -7), (messages[0]["chat"]!["id"]!.GetValue<long>(), messages[0]["migrate_from_chat_id"]!.GetValue<long>()));
        Assert.Equal((-7, Supergroup), (messages[1]["chat"]!["id"]!.GetValue<long>(), messages[1]["migrate_to_chat_id"]!.GetValue<long>()));
    }

    [Theory]
    [InlineData(null, TopicState.Open, MemberStatus.Member, "ok")]
    [InlineData(5, TopicState.Open, MemberStatus.Member, "ok")]
    [InlineData(6, TopicState.Open, MemberStatus.Member, "400 Bad Request: message thread not found")]
    [InlineData(1, TopicState.Open, MemberStatus.Member, "400 Bad Request: message thread not found")]
    [InlineData(5, TopicState.Closed, MemberStatus.Member, "400 Bad Request: TOPIC_CLOSED")]
    [InlineData(5, TopicState.Closed, MemberStatus.Administrator, "ok")]
    [InlineData(5, TopicState.Deleted, MemberStatus.Administrator, "400 Bad Request: message thread not found")]
    public async Task A_topic_is_there_and_open_or_takes_nothing(int? thread, TopicState state, MemberStatus bot, string answer)
    {
        _visitor.Server.Happen(new ChatIs(Supergroup, ChatKind.Supergroup, IsForum: true, Bot: bot));
        _visitor.Server.Happen(new TopicIs(Supergroup, 5, state));

        Assert.Equal(answer, await _visitor.TryAsync("sendMessage", $$"""{"chat_id":{{Supergroup}},"text":"x","message_thread_id":{{thread?.ToString() ?? "null"}}}"""));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(-7)]
    [InlineData(Supergroup)]
    [InlineData(Channel)]
    public async Task Where_there_are_no_topics_none_is_found(long chat)
    {
        _visitor.Server.Happen(new BotBecomes(Channel, MemberStatus.Administrator, By: 9));

        Assert.Equal("400 Bad Request: message thread not found", await _visitor.TryAsync("sendMessage", $$"""{"chat_id":{{chat}},"text":"x","message_thread_id":800}"""));
    }

    private Task<string> SendAsync(long chat) => _visitor.TryAsync("sendMessage", $$"""{"chat_id":{{chat}},"text":"x"}""");

    private static string Describe((string Kind, System.Text.Json.Nodes.JsonNode Content) update)
    {
        Assert.Equal("my_chat_member", update.Kind);
        var change = update.Content;
        return $"{change["chat"]!["id"]}: {change["old_chat_member"]!["status"]} to {change["new_chat_member"]!["status"]} by {change["from"]!["id"]}";
    }
}
