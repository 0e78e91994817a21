using DigestBot.Simulators.Telegram.Happenings;
using DigestBot.Simulators.Telegram.World;
using DigestBot.Telegram.Tests.Support;

namespace DigestBot.Telegram.Tests.Talking;

public sealed class GroupTalkTests
{
    private const long Lab = -1_000_000_000_500;
    private const long Boss = 20;
    private const long Member = 21;
    private const long Topic = 42;

    [Fact]
    public async Task Everybody_may_look_up_and_the_answer_shows_the_question()
    {
        await using var bot = await InLabAsync();

        var question = bot.Happen(new Writes(Lab, "/paper 3", Member)).Message;
        await bot.UntilAsync(() => bot.Count(Lab) == 1);

        Assert.Contains("Seeing 03", bot.Latest(Lab).Text);
        Assert.Equal(question, bot.Latest(Lab).ReplyTo);
    }

    [Fact]
    public async Task Only_administrators_change_anything_by_words_or_by_buttons()
    {
        await using var bot = await InLabAsync();

        Assert.Contains("administrators", (await bot.AskAsync("/subscribe cs.CV", Lab, Member)).Text);
        await bot.AskAsync("/start", Lab, Member);
        var refused = await bot.PressAsync("cs.CV · 12", Lab, Member);
        Assert.Contains("administrators", refused["text"]);
        Assert.Equal("True", refused["show_alert"]);
        Assert.Empty(await bot.SubscriptionsAsync(Lab));

        await bot.PressAsync("cs.CV · 12", Lab, Boss);
        Assert.Equal(["cs.CV"], await bot.SubscriptionsAsync(Lab));
        Assert.Equal("Lab", (await bot.ChatAsync(Lab))!.Title);
        Assert.Equal($"{Boss}", (await bot.ChatAsync(Lab))!.Keeper);
    }

    [Fact]
    public async Task Who_is_an_administrator_is_asked_once_a_minute_unless_it_changes_and_without_an_answer_nobody_is()
    {
        await using var bot = await InLabAsync();
        bot.Server.AnswerNext(new(500, "Internal Server Error"), "getChatMember");

        Assert.Contains("administrators", (await bot.AskAsync("/subscribe cs.CV", Lab, Boss)).Text);
        Assert.DoesNotContain("administrators", (await bot.AskAsync("/subscribe cs.CV", Lab, Boss)).Text);
        await bot.AskAsync("/unsubscribe cs.CV", Lab, Boss);
        Assert.Equal(2, bot.Server.Calls.Count(call => call.Method == "getChatMember"));

        bot.Happen(new MemberIs(Lab, Boss, MemberStatus.Member));
        bot.Happen(new UpdateComes("chat_member", $$$"""
            {"chat":{"id":{{{Lab}}},"type":"supergroup","title":"Lab"},"from":{"id":1,"is_bot":false,"first_name":"X"} ,"date":1,
            "old_chat_member":{"status":"administrator","user":{"id":{{{Boss}}},"is_bot":false,"first_name":"B"} },
            "new_chat_member":{"status":"member","user":{"id":{{{Boss}}},"is_bot":false,"first_name":"B"} } }
            """));
        Assert.Contains("administrators", (await bot.AskAsync("/subscribe cs.CV", Lab, Boss)).Text);
    }

    [Fact]
    public async Task An_anonymous_administrator_may_change_things_and_stays_unknown()
    {
        await using var bot = await InLabAsync();
        bot.Happen(new Writes(Lab, "/subscribe cs.CV", IsAnonymous: true));
        await bot.UntilAsync(() => bot.Count(Lab) == 1);

        Assert.Equal(["cs.CV"], await bot.SubscriptionsAsync(Lab));
        Assert.Null((await bot.ChatAsync(Lab))!.Keeper);
    }

    [Theory]
    [InlineData("/today@digest_test_bot")]
    [InlineData("/TODAY@Digest_Test_Bot")]
    [InlineData("@digest_test_bot 3")]
    [InlineData("@Digest_test_bot, today")]
    public async Task What_names_the_bot_is_answered(string text)
    {
        await using var bot = await InLabAsync();

        Assert.Contains(text.EndsWith('3') ? "Seeing 03" : "cs.CV", (await bot.AskAsync(text, Lab, Member)).Text);
    }

    [Theory]
    [InlineData("/today@another_bot")]
    [InlineData("/ban somebody")]
    [InlineData("today was nice")]
    [InlineData("3")]
    [InlineData("ask @digest_test_bot yourself")]
    [InlineData("@digest_test_bots today")]
    public async Task What_people_and_other_bots_are_told_is_left_alone(string text)
    {
        await using var bot = await InLabAsync();
        bot.Happen(new UpdateComes("message", Message(900, text, from: """{"id":21,"is_bot":false,"first_name":"M"}""")));

        await bot.AskAsync("/help", Lab, Member);

        Assert.Equal(1, bot.Count(Lab));
    }

    [Theory]
    [InlineData("""{"id":55,"is_bot":true,"first_name":"Bot"}""", "")]
    [InlineData("""{"id":21,"is_bot":false,"first_name":"M"}""", ""","via_bot":{"id":1,"is_bot":true,"first_name":"Via"}""")]
    [InlineData("""{"id":777000,"is_bot":false,"first_name":"Telegram"}""", ""","sender_chat":{"id":-1000000000777,"type":"channel"},"is_automatic_forward":true""")]
    public async Task Other_bots_inline_results_and_copied_posts_are_not_answered(string from, string more)
    {
        await using var bot = await InLabAsync();
        bot.Happen(new UpdateComes("message", Message(900, "/today", from, more)));

        await bot.AskAsync("/help", Lab, Member);

        Assert.Equal(1, bot.Count(Lab));
    }

    [Fact]
    public async Task An_answer_to_our_message_is_heard_and_talk_about_it_is_not_disturbed()
    {
        await using var bot = await InLabAsync();
        var card = await bot.AskAsync("/paper 3", Lab, Member);

        bot.Happen(new Writes(Lab, "what a great paper this is", Member, ReplyTo: card.Message));
        Assert.Contains("Seeing 04", (await bot.AskAsync("4", Lab, Member, replyTo: card.Message)).Text);

        Assert.Equal(2, bot.Count(Lab));
    }

    [Fact]
    public async Task Each_topic_is_a_chat_of_its_own_and_answers_stay_in_it()
    {
        await using var bot = await InLabAsync();
        bot.Happen(new TopicIs(Lab, Topic));

        var answer = await bot.AskAsync("/subscribe cs.CV", Lab, Boss, Topic);
        var general = await bot.AskAsync("/subscriptions", Lab, Boss);

        Assert.Equal((Topic, null), (answer.Thread, general.Thread));
        Assert.Equal(["cs.CV"], await bot.SubscriptionsAsync(Lab, $"{Topic}"));
        Assert.Empty(await bot.SubscriptionsAsync(Lab));
    }

    [Fact]
    public async Task A_press_in_a_forum_on_a_message_that_cannot_be_seen_any_more_is_not_taken_for_one_in_General()
    {
        await using var bot = await InLabAsync();
        bot.Happen(new TopicIs(Lab, Topic));
        await bot.AskAsync("/help", Lab, Boss);
        bot.Happen(new UpdateComes("callback_query", $$$"""
            {"id":"lost","from":{"id":{{{Boss}}},"is_bot":false,"first_name":"B"},"chat_instance":"1","data":"t:cs.CV",
            "message":{"message_id":1,"date":0,"chat":{"id":{{{Lab}}},"type":"supergroup","title":"Lab","is_forum":true} } }
            """));
        await bot.UntilAsync(() => bot.Server.Calls.Any(call => call["callback_query_id"] == "lost" && call["show_alert"] == "True"));

        Assert.Empty(await bot.SubscriptionsAsync(Lab));
        Assert.Equal(1, bot.Count(Lab));
    }

    [Fact]
    public async Task A_thread_of_replies_is_no_topic()
    {
        await using var bot = await InLabAsync();
        bot.Happen(new UpdateComes("message", Message(900, "/subscribe cs.CV", $$"""{"id":{{Boss}},"is_bot":false,"first_name":"B"}""", ""","message_thread_id":800""")));
        await bot.UntilAsync(() => bot.Count(Lab) == 1);

        Assert.Equal(["cs.CV"], await bot.SubscriptionsAsync(Lab));
    }

    [Fact]
    public async Task In_a_channel_whoever_can_post_may_set_it_up()
    {
        await using var bot = await InLabAsync();
        bot.Happen(new ChatIs(-1_000_000_000_900, ChatKind.Channel, "News", Bot: MemberStatus.Administrator));

        bot.Happen(new Writes(-1_000_000_000_900, "a post about today"));
        await bot.AskAsync("/subscribe cs.CV", -1_000_000_000_900);

        Assert.Equal(["cs.CV"], await bot.SubscriptionsAsync(-1_000_000_000_900));
        Assert.Equal(1, bot.Count(-1_000_000_000_900));
    }

    private static string Message(long id, string text, string from, string more = "") => $$"""
        {"message_id":{{id}},"date":1,"chat":{"id":{{Lab}},"type":"supergroup","title":"Lab"},"from":{{from}},"text":"{{text}}"{{more}}}
        """;

    private static Task<Bot> InLabAsync() => Bot.StartAsync(prepare: server =>
    {
        server.Happen(new ChatIs(Lab, ChatKind.Supergroup, "Lab"));
        server.Happen(new MemberIs(Lab, Boss, MemberStatus.Administrator));
        server.Happen(new MemberIs(Lab, Member, MemberStatus.Member));
    });
}
