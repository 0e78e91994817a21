using DigestBot.Core.Chats;
using DigestBot.Simulators.Telegram.Happenings;
using DigestBot.Simulators.Telegram.World;
using DigestBot.Telegram.Tests.Support;
using ChatKind = DigestBot.Simulators.Telegram.World.ChatKind;

namespace DigestBot.Telegram.Tests.Changing;

public sealed class MembershipTests
{
    private const long Lab = -500;
    private const long BigLab = -1_000_000_000_500;
    private const long Topic = 42;

    [Fact]
    public async Task Who_blocks_the_bot_gets_nothing_and_keeps_everything_until_they_are_back()
    {
        await using var bot = await Bot.StartAsync();
        await bot.AskAsync("/subscribe cs.CV");

        bot.Happen(new BotBecomes(Bot.Ada, MemberStatus.Kicked));
        await bot.UntilAsync(() => IsAsync(bot, Bot.Ada, ChatState.Suspended));
        bot.Happen(new BotBecomes(Bot.Ada, MemberStatus.Member));
        await bot.UntilAsync(() => bot.Count(Bot.Ada) == 2);
        Assert.Equal(ChatState.Suspended, (await bot.ChatAsync(Bot.Ada))!.State);

        await bot.PressAsync(bot.Latest().Labels.First());
        await bot.UntilAsync(() => IsAsync(bot, Bot.Ada, ChatState.Active));
        Assert.Equal(["cs.CV"], await bot.SubscriptionsAsync(Bot.Ada));
    }

    [Fact]
    public async Task A_group_is_welcomed_suspended_when_the_bot_is_removed_and_asked_when_it_is_back()
    {
        await using var bot = await Bot.StartAsync(prepare: server =>
        {
            server.Happen(new ChatIs(Lab, ChatKind.Group, "Lab", Bot: MemberStatus.Left));
            server.Happen(new MemberIs(Lab, Bot.Ada, MemberStatus.Creator));
        });

        bot.Happen(new BotBecomes(Lab, MemberStatus.Member, By: Bot.Ada));
        await bot.UntilAsync(() => bot.Count(Lab) == 1);
        Assert.Contains("cs.CV · 12", bot.Latest(Lab).Labels);
        Assert.Equal(("Lab", "7"), ((await bot.ChatAsync(Lab))!.Title, (await bot.ChatAsync(Lab))!.Keeper));

        bot.Happen(new BotBecomes(Lab, MemberStatus.Kicked, By: Bot.Ada));
        await bot.UntilAsync(() => IsAsync(bot, Lab, ChatState.Suspended));
        bot.Happen(new BotBecomes(Lab, MemberStatus.Member, By: Bot.Ada));
        await bot.UntilAsync(() => bot.Count(Lab) == 2);
        Assert.DoesNotContain("cs.CV · 12", bot.Latest(Lab).Labels);
    }

    [Fact]
    public async Task Being_silenced_is_like_being_removed_and_a_promotion_of_one_who_may_speak_changes_nothing()
    {
        await using var bot = await Bot.StartAsync(prepare: server => server.Happen(new MemberIs(BigLab, Bot.Ada, MemberStatus.Creator)));
        await bot.AskAsync("/subscribe cs.CV", BigLab, Bot.Ada);
        bot.Happen(new BotBecomes(BigLab, MemberStatus.Administrator, By: Bot.Ada));

        bot.Happen(new BotBecomes(BigLab, MemberStatus.Restricted, By: Bot.Ada, MaySend: false));
        await bot.UntilAsync(() => IsAsync(bot, BigLab, ChatState.Suspended));

        Assert.Equal(1, bot.Count(BigLab));
    }

    [Fact]
    public async Task A_group_that_becomes_a_supergroup_keeps_what_it_has()
    {
        await using var bot = await Bot.StartAsync(prepare: server => server.Happen(new MemberIs(Lab, Bot.Ada, MemberStatus.Creator)));
        await bot.AskAsync("/subscribe cs.CV", Lab, Bot.Ada);

        bot.Happen(new Migrates(Lab, BigLab));
        await bot.UntilAsync(async () => await bot.ChatAsync(BigLab) is not null && await bot.ChatAsync(Lab) is null);

        Assert.Equal(["cs.CV"], await bot.SubscriptionsAsync(BigLab));
    }

    [Fact]
    public async Task A_new_name_is_kept()
    {
        await using var bot = await Bot.StartAsync(prepare: server => server.Happen(new MemberIs(Lab, Bot.Ada, MemberStatus.Creator)));
        await bot.AskAsync("/subscribe cs.CV", Lab, Bot.Ada);

        bot.Happen(new UpdateComes("message", $$"""{"message_id":900,"date":1,"chat":{"id":{{Lab}},"type":"group","title":"New Lab"},"new_chat_title":"New Lab"}"""));

        await bot.UntilAsync(async () => (await bot.ChatAsync(Lab))!.Title == "New Lab");
    }

    [Fact]
    public async Task A_topic_that_was_closed_pauses_and_is_asked_when_it_is_open_again()
    {
        await using var bot = await Bot.StartAsync(prepare: server =>
        {
            server.Happen(new MemberIs(BigLab, Bot.Ada, MemberStatus.Creator));
            server.Happen(new TopicIs(BigLab, Topic));
        });
        await bot.AskAsync("/subscribe cs.CV", BigLab, Bot.Ada, Topic);
        bot.Happen(new TopicIs(BigLab, Topic, TopicState.Closed));
        bot.Happen(new Writes(BigLab, "/today", Bot.Ada, Topic));
        await bot.UntilAsync(() => IsAsync(bot, BigLab, ChatState.Paused, $"{Topic}"));

        bot.Happen(new TopicIs(BigLab, Topic));
        var before = bot.Count(BigLab);
        bot.Happen(new UpdateComes("message", $$$"""
            {"message_id":901,"date":1,"chat":{"id":{{{BigLab}}},"type":"supergroup","title":"Lab","is_forum":true},
            "is_topic_message":true,"message_thread_id":{{{Topic}}},"forum_topic_reopened":{} }
            """));
        await bot.UntilAsync(() => bot.Count(BigLab) > before && bot.Latest(BigLab).Thread == Topic);
    }

    private static async Task<bool> IsAsync(Bot bot, long chat, ChatState state, string thread = "") => (await bot.ChatAsync(chat, thread))?.State == state;
}
