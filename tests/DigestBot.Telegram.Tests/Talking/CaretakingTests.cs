using DigestBot.Core.Chats;
using DigestBot.Simulators.Telegram;
using DigestBot.Simulators.Telegram.Happenings;
using DigestBot.Simulators.Telegram.World;
using DigestBot.Telegram.Tests.Support;
using ChatKind = DigestBot.Simulators.Telegram.World.ChatKind;

namespace DigestBot.Telegram.Tests.Talking;

public sealed class CaretakingTests
{
    private const long News = -1_000_000_000_900;
    private const long Stranger = 99;

    [Fact]
    public async Task Whoever_adds_the_bot_to_a_channel_is_told_in_private_how_to_set_it_up()
    {
        await using var bot = await WithChannelAsync();

        Assert.Contains("News", bot.Latest().Labels);
        Assert.Equal(0, bot.Count(News));
    }

    [Fact]
    public async Task Who_has_never_spoken_to_the_bot_is_not_written_to()
    {
        await using var bot = await Bot.StartAsync(prepare: Prepare);
        bot.Happen(new BotBecomes(News, MemberStatus.Administrator, By: Bot.Ada));
        await bot.UntilAsync(async () => (await bot.Part<ICaretakers>().ChatsOfAsync("telegram", $"{Bot.Ada}", 1, Scene.Ct)).Count > 0);

        await bot.AskAsync("/manage");

        Assert.Equal(1, bot.Count(Bot.Ada));
        Assert.Contains("News", bot.Latest().Labels);
    }

    [Fact]
    public async Task Once_chosen_what_is_said_is_for_the_channel_and_every_answer_names_it_until_done()
    {
        await using var bot = await WithChannelAsync();
        await bot.PressAsync("News");
        await bot.UntilAsync(() => bot.Latest().IsEdited);

        var subscribed = await bot.AskAsync("/subscribe cs.CV");
        Assert.Contains("For News", subscribed.Text);
        Assert.Contains("Done with News", subscribed.Labels);
        Assert.Equal(["cs.CV"], await bot.SubscriptionsAsync(News));
        Assert.Empty(await bot.SubscriptionsAsync(Bot.Ada));

        await bot.PressAsync("Done with News");
        await bot.UntilAsync(() => bot.Latest().Text.Contains("yourself again", StringComparison.Ordinal));
        Assert.DoesNotContain("News", (await bot.AskAsync("/subscriptions")).Text);
    }

    [Fact]
    public async Task A_button_of_an_old_message_means_the_chat_that_its_message_was_about()
    {
        await using var bot = await WithChannelAsync();
        var own = await bot.AskAsync("/start");
        await bot.AskAsync("/manage");
        await bot.PressAsync("News");
        var channels = await bot.AskAsync("/start");

        await bot.PressAsync("cs.CV · 12", message: own.Message);
        Assert.Equal(["cs.CV"], await bot.SubscriptionsAsync(Bot.Ada));
        Assert.Empty(await bot.SubscriptionsAsync(News));

        await bot.PressAsync("Done with News", message: channels.Message);
        var word = await bot.PressAsync("cs.CV · 12", message: channels.Message);
        Assert.StartsWith("News: ", word["text"]);
        Assert.Equal(["cs.CV"], await bot.SubscriptionsAsync(News));
    }

    [Fact]
    public async Task Who_does_not_run_a_channel_cannot_choose_it_whatever_their_app_sends()
    {
        await using var bot = await WithChannelAsync();
        await bot.AskAsync("/start", Stranger);

        var word = await bot.PressAsync(label: null, Stranger, data: $"f:{News}:");
        await bot.AskAsync("/subscribe cs.CV", Stranger);

        Assert.Equal("True", word["show_alert"]);
        Assert.Empty(await bot.SubscriptionsAsync(News));
        Assert.Equal(["cs.CV"], await bot.SubscriptionsAsync(Stranger));
    }

    [Fact]
    public async Task Who_no_longer_runs_it_changes_nothing_there()
    {
        await using var bot = await WithChannelAsync();
        await bot.PressAsync("News");
        var channels = await bot.AskAsync("/start");
        await LoseAsync(bot);

        Assert.Contains("You do not run News any more", (await bot.AskAsync("/subscribe cs.CV")).Text);
        Assert.Equal("True", (await bot.PressAsync("cs.CV · 12", message: channels.Message))["show_alert"]);
        Assert.DoesNotContain("News", (await bot.AskAsync("/manage")).Labels);

        Assert.Empty(await bot.SubscriptionsAsync(News));
        Assert.Empty(await bot.SubscriptionsAsync(Bot.Ada));
    }

    [Fact]
    public async Task A_press_on_a_message_that_cannot_be_seen_any_more_changes_nothing()
    {
        await using var bot = await WithChannelAsync();
        bot.Happen(new UpdateComes("callback_query", """
            {"id":"lost","from":{"id":7,"is_bot":false,"first_name":"Ada","language_code":"en"},"chat_instance":"1","data":"t:cs.CV",
            "message":{"message_id":1,"date":0,"chat":{"id":7,"type":"private","first_name":"Ada"} } }
            """));
        await bot.AskAsync("/help");

        Assert.Empty(await bot.SubscriptionsAsync(Bot.Ada));
        Assert.Empty(await bot.SubscriptionsAsync(News));
    }

    [Fact]
    public async Task Another_administrator_names_a_channel_by_passing_on_a_post_of_it()
    {
        await using var bot = await WithChannelAsync();
        Assert.DoesNotContain("News", (await bot.AskAsync("/manage", Stranger)).Labels);

        await PassOnAsync(bot, Stranger);
        Assert.DoesNotContain("News", bot.Latest(Stranger).Labels);

        bot.Happen(new MemberIs(News, Stranger, MemberStatus.Creator));
        bot.Happen(new UpdateComes("chat_member", $$$"""
            {"chat":{"id":{{{News}}},"type":"channel","title":"News"},"from":{"id":1,"is_bot":false,"first_name":"X"},"date":1,
            "old_chat_member":{"status":"left","user":{"id":{{{Stranger}}},"is_bot":false,"first_name":"Eve"} },
            "new_chat_member":{"status":"creator","is_anonymous":false,"user":{"id":{{{Stranger}}},"is_bot":false,"first_name":"Eve"} } }
            """));
        await bot.HandledAsync();
        await PassOnAsync(bot, Stranger);
        Assert.Contains("News", bot.Latest(Stranger).Labels);
        // From then on a post is what it says.
        await PassOnAsync(bot, Stranger);
        Assert.DoesNotContain("News", bot.Latest(Stranger).Labels);
        await bot.AskAsync("/manage", Stranger);
        await bot.PressAsync("News", Stranger);
        await bot.AskAsync("/subscribe cs.CV", Stranger);
        Assert.Equal(["cs.CV"], await bot.SubscriptionsAsync(News));
    }

    private static async Task PassOnAsync(Bot bot, long person)
    {
        var before = bot.Count(person);
        bot.Happen(new UpdateComes("message", $$$"""
            {"message_id":{{{before + 1000}}},"date":1,"from":{"id":{{{person}}},"is_bot":false,"first_name":"Eve","language_code":"en"},
            "chat":{"id":{{{person}}},"type":"private","first_name":"Eve"},"text":"What is new today",
            "forward_origin":{"type":"channel","date":1,"message_id":3,"chat":{"id":{{{News}}},"type":"channel","title":"News"} } }
            """));
        await bot.UntilAsync(() => bot.Count(person) > before);
    }

    private static void Prepare(TelegramServer server)
    {
        server.Happen(new ChatIs(News, ChatKind.Channel, "News", Bot: MemberStatus.Left));
        server.Happen(new MemberIs(News, Bot.Ada, MemberStatus.Creator));
    }

    private static async Task LoseAsync(Bot bot)
    {
        bot.Happen(new MemberIs(News, Bot.Ada, MemberStatus.Left));
        bot.Happen(new UpdateComes("chat_member", $$$"""
            {"chat":{"id":{{{News}}},"type":"channel","title":"News"},"from":{"id":1,"is_bot":false,"first_name":"X"} ,"date":1,
            "old_chat_member":{"status":"creator","user":{"id":7,"is_bot":false,"first_name":"Ada"} },
            "new_chat_member":{"status":"left","user":{"id":7,"is_bot":false,"first_name":"Ada"} } }
            """));
        // It comes for another chat than what is said next.
        await bot.HandledAsync();
    }

    /// <summary>Ada has spoken to the bot, then added it to her channel.</summary>
    private static async Task<Bot> WithChannelAsync()
    {
        var bot = await Bot.StartAsync(prepare: Prepare);
        await bot.AskAsync("/help");
        bot.Happen(new BotBecomes(News, MemberStatus.Administrator, By: Bot.Ada));
        await bot.UntilAsync(() => bot.Count(Bot.Ada) == 2);
        return bot;
    }
}
