using System.Text.Json.Nodes;
using DigestBot.Core.Chats;
using DigestBot.Discord.Tests.Support;
using DigestBot.Simulators.Discord.Happenings;
using DigestBot.Simulators.Discord.World;

namespace DigestBot.Discord.Tests.Talking;

/// <summary>Setting up channels, forums and threads, from where one is.</summary>
public sealed class ManagingTests
{
    private const string Forum = "77";
    private const string Dm = "88";
    private static readonly ChatAddress TheForum = Places.OfChannel(Bot.Guild, Forum);
    private static readonly ChatAddress Own = Places.OfPerson(Bot.Ada);

    [Fact]
    public async Task A_forum_is_chosen_and_set_up_by_the_buttons_below()
    {
        await using var bot = await Bot.StartAsync();

        var screen = await bot.CallAsync("manage", options: Chosen(bot, Forum, 15, "papers"));

        Assert.True(screen.Data().IsHidden());
        Assert.Contains("#papers", screen.Data().Text());
        var turned = await bot.PressAsync(screen, screen.Data().CustomIds().First(id => id.StartsWith("t:cs.CV", StringComparison.Ordinal)));
        Assert.Equal(7, turned.Type());
        Assert.Equal(["cs.CV"], await bot.SubscriptionsAsync(TheForum));
        Assert.Empty(await bot.SubscriptionsAsync(Places.OfChannel(Bot.Guild, Bot.Channel)));
        Assert.Equal("#papers", (await bot.ChatAsync(TheForum))!.Title);
    }

    [Fact]
    public async Task A_command_can_be_for_another_channel()
    {
        await using var bot = await Bot.StartAsync();

        var said = await bot.CallAsync("subscribe", options: [Bot.Option("category", "cs.CV"), Chosen(bot, Forum, 15, "papers")]);

        Assert.Contains("#papers", said.Data().Text());
        Assert.Equal(["cs.CV"], await bot.SubscriptionsAsync(TheForum));
    }

    [Fact]
    public async Task Who_may_not_manage_the_chosen_channel_is_refused()
    {
        await using var bot = await Bot.StartAsync();

        var refused = await bot.CallAsync("manage", options: Chosen(bot, Forum, 15, "papers", permissions: "2048"));

        Assert.Contains("Only those who run", refused.Data().Text());
        Assert.Null(await bot.ChatAsync(TheForum));
    }

    [Fact]
    public async Task In_a_post_of_a_forum_its_forum_is_offered()
    {
        await using var bot = await Bot.StartAsync(prepare: server =>
        {
            server.Happen(new ChannelIs(new(Forum, SimChannel.Forum, Bot.Guild, Name: "papers")));
            server.Happen(new ChannelIs(new(Bot.Channel, SimChannel.PublicThread, Bot.Guild, Forum, "January")));
        });

        var said = await bot.CallAsync("subscribe", options: Bot.Option("category", "cs.CV"));
        Assert.Equal(["cs.CV"], await bot.SubscriptionsAsync(Places.OfThread(Bot.Guild, Forum, Bot.Channel)));
        var screen = (await bot.PressAsync(said, "Set up the forum")).Data();

        Assert.Contains("#papers", screen.Text());
        Assert.NotNull(await bot.ChatAsync(TheForum));
    }

    [Fact]
    public async Task What_was_chosen_in_a_server_is_looked_after_from_ones_own_chat_too()
    {
        await using var bot = await Bot.StartAsync();
        await bot.CallAsync("manage", options: Chosen(bot, Forum, 15, "papers"));
        await bot.CallAsync("start", guild: null, channel: Dm);

        var chosen = await bot.PressAsync(await bot.CallAsync("manage", guild: null, channel: Dm), "#papers");
        Assert.Equal(7, chosen.Type());
        await bot.CallAsync("subscribe", guild: null, channel: Dm, options: Bot.Option("category", "cs.CV"));

        Assert.Equal(["cs.CV"], await bot.SubscriptionsAsync(TheForum));
        Assert.Empty(await bot.SubscriptionsAsync(Own));
    }

    [Fact]
    public async Task Where_only_a_person_installed_the_bot_it_is_their_own_chat_and_nobody_else_sees_it()
    {
        await using var bot = await Bot.StartAsync();
        JsonObject foreign = new() { ["authorizing_integration_owners"] = new JsonObject { ["1"] = Bot.Ada } };

        var said = await bot.CallAsync("subscribe", more: foreign, options: Bot.Option("category", "cs.CV"));

        Assert.True(said.Data().IsHidden());
        Assert.Equal(["cs.CV"], await bot.SubscriptionsAsync(Own));
        Assert.Contains("not in this server", (await bot.CallAsync("manage", more: foreign, options: Chosen(bot, Forum, 15, "papers"))).Data().Text());
    }

    [Fact]
    public async Task Who_may_not_manage_the_channel_looks_up_and_changes_nothing()
    {
        await using var bot = await Bot.StartAsync();

        Assert.Contains("Seeing 03", (await bot.CallAsync("paper", more: Bot.AsMember(), options: Bot.Option("paper", "3"))).Data().Text());
        Assert.Contains("administrators", (await bot.CallAsync("subscribe", more: Bot.AsMember(), options: Bot.Option("category", "cs.CV"))).Data().Text());
        Assert.Empty(await bot.SubscriptionsAsync(Places.OfChannel(Bot.Guild, Bot.Channel)));
    }

    [Fact]
    public async Task Help_has_a_link_that_adds_the_bot_and_tells_of_nothing_that_is_not_heard()
    {
        await using var bot = await Bot.StartAsync();

        var help = (await bot.CallAsync("help", guild: null)).Data();

        Assert.Contains("Add me elsewhere", help.Labels());
        Assert.DoesNotContain("the third of them", help.Text());
    }

    // The app sends along what the ids stand for.
    private static JsonObject Chosen(Bot bot, string channel, int type, string name, string permissions = "16")
    {
        JsonObject chosen = new() { ["id"] = channel, ["type"] = type, ["name"] = name, ["permissions"] = permissions };
        bot.Resolved = new() { ["channels"] = new JsonObject { [channel] = chosen } };
        return new() { ["name"] = "channel", ["type"] = 7, ["value"] = channel };
    }
}
