using DigestBot.Simulators.Telegram.Happenings;
using DigestBot.Simulators.Telegram.World;
using DigestBot.Telegram.Tests.Support;

namespace DigestBot.Telegram.Tests.Simulator;

/// <summary>What people do, and which updates the bot gets for it.</summary>
public sealed class HappeningTests
{
    private const long Group = -7;

    [Fact]
    public async Task A_person_writes()
    {
        await using var visitor = await Visitor.ComeAsync();
        visitor.Server.Happen(new PersonIs(7, "Ada", "ada", "zh-hans"));

        var happened = visitor.Server.Happen(new Writes(7, "/start cs_CV"));

        var (kind, message) = await visitor.UpdateAsync();
        Assert.Equal("message", kind);
        Assert.Equal(happened.Message, message["message_id"]!.GetValue<long>());
        Assert.Equal("""{"id":7,"is_bot":false,"first_name":"Ada","username":"ada","language_code":"zh-hans"}""", message["from"]!.ToJsonString());
        Assert.Equal("""{"id":7,"type":"private","first_name":"Ada","username":"ada"}""", message["chat"]!.ToJsonString());
        Assert.Equal("/start cs_CV", message["text"]!.GetValue<string>());
        Assert.Equal("""[{"offset":0,"length":6,"type":"bot_command"}]""", message["entities"]!.ToJsonString());
    }

    [Theory]
    [InlineData("hello", false)]
    [InlineData("/today", true)]
    [InlineData("well, /today", true)]
    [InlineData("cs/today", false)]
    [InlineData("/today@digest_test_bot", true)]
    [InlineData("/today@Digest_Test_Bot", true)]
    [InlineData("/today@other_bot", false)]
    [InlineData("@digest_test_bot hello", true)]
    [InlineData("@other_bot hello", false)]
    public async Task In_a_group_privacy_mode_hides_what_is_not_meant_for_the_bot(string text, bool isSeen)
    {
        await using var visitor = await Visitor.ComeAsync();

        Assert.Equal(isSeen, visitor.Server.Happen(new Writes(Group, text, Person: 7)).Update is not null);
    }

    [Fact]
    public async Task Privacy_mode_hides_nothing_from_an_administrator_nor_an_answer_to_the_bot()
    {
        await using var visitor = await Visitor.ComeAsync();
        var own = (await visitor.CallAsync("sendMessage", """{"chat_id":-7,"text":"x"}"""))["message_id"]!.GetValue<long>();
        var other = visitor.Server.Happen(new Writes(Group, "/x", Person: 7)).Message;

        Assert.NotNull(visitor.Server.Happen(new Writes(Group, "17", Person: 7, ReplyTo: own)).Update);
        Assert.Null(visitor.Server.Happen(new Writes(Group, "17", Person: 7, ReplyTo: other)).Update);
        visitor.Server.Happen(new BotBecomes(Group, MemberStatus.Administrator));
        Assert.NotNull(visitor.Server.Happen(new Writes(Group, "17", Person: 7)).Update);
    }

    [Fact]
    public async Task With_privacy_mode_off_everything_in_a_group_is_seen()
    {
        await using var visitor = await Visitor.ComeAsync(new() { Token = Scene.Token, ReadsAllGroupMessages = true });

        Assert.NotNull(visitor.Server.Happen(new Writes(Group, "hello", Person: 7)).Update);
    }

    [Fact]
    public async Task An_answer_shows_what_it_answers()
    {
        await using var visitor = await Visitor.ComeAsync();
        var sent = await visitor.CallAsync("sendMessage", """{"chat_id":7,"text":"x"}""");

        visitor.Server.Happen(new Writes(7, "17", ReplyTo: sent["message_id"]!.GetValue<long>()));

        var (_, message) = await visitor.UpdateAsync();
        Assert.Equal("x", message["reply_to_message"]!["text"]!.GetValue<string>());
        Assert.True(message["reply_to_message"]!["from"]!["is_bot"]!.GetValue<bool>());
    }

    [Fact]
    public async Task In_a_topic_a_message_says_which()
    {
        await using var visitor = await Visitor.ComeAsync();
        visitor.Server.Happen(new ChatIs(-1_000_000_000_007, ChatKind.Supergroup, "Readers"));
        visitor.Server.Happen(new TopicIs(-1_000_000_000_007, 5));

        visitor.Server.Happen(new Writes(-1_000_000_000_007, "/today", Person: 7, Thread: 5));

        var (_, message) = await visitor.UpdateAsync();
        Assert.Equal((5, true), (message["message_thread_id"]!.GetValue<long>(), message["is_topic_message"]!.GetValue<bool>()));
        Assert.Equal("""{"id":-1000000000007,"type":"supergroup","title":"Readers","is_forum":true}""", message["chat"]!.ToJsonString());
    }

    [Fact]
    public async Task A_channel_posts_in_its_own_name()
    {
        await using var visitor = await Visitor.ComeAsync();
        visitor.Server.Happen(new ChatIs(-1_000_000_000_008, ChatKind.Channel, "Papers", Bot: MemberStatus.Administrator));

        visitor.Server.Happen(new Writes(-1_000_000_000_008, "/today"));

        var (kind, post) = await visitor.UpdateAsync();
        Assert.Equal("channel_post", kind);
        Assert.Null(post["from"]);
        Assert.Equal("Papers", post["sender_chat"]!["title"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_anonymous_administrator_writes_in_the_groups_name()
    {
        await using var visitor = await Visitor.ComeAsync();

        visitor.Server.Happen(new Writes(Group, "/subscribe cs.CV", IsAnonymous: true));

        var (_, message) = await visitor.UpdateAsync();
        Assert.Equal(("GroupAnonymousBot", Group), (message["from"]!["username"]!.GetValue<string>(), message["sender_chat"]!["id"]!.GetValue<long>()));
    }

    [Fact]
    public async Task What_was_written_is_changed()
    {
        await using var visitor = await Visitor.ComeAsync();
        var message = visitor.Server.Happen(new Writes(7, "/todya")).Message!.Value;
        await visitor.UpdateAsync();

        visitor.Server.Happen(new Edits(7, message, "/today"));

        var (kind, edited) = await visitor.UpdateAsync();
        Assert.Equal(("edited_message", "/today"), (kind, edited["text"]!.GetValue<string>()));
        Assert.NotNull(edited["edit_date"]);
        Assert.Throws<InvalidOperationException>(() => visitor.Server.Happen(new Edits(7, 99, "x")));
    }

    [Fact]
    public async Task An_update_of_any_kind_comes()
    {
        await using var visitor = await Visitor.ComeAsync();

        visitor.Server.Happen(new UpdateComes("telepathy", """{"thought":[1]}"""));

        var (kind, content) = await visitor.UpdateAsync();
        Assert.Equal(("telepathy", """{"thought":[1]}"""), (kind, content.ToJsonString()));
    }
}
