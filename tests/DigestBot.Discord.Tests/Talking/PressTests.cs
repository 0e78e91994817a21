using DigestBot.Core.Chats;
using DigestBot.Discord.Tests.Support;
using DigestBot.Simulators.Discord.Happenings;
using Permissions = DigestBot.Simulators.Discord.World.Permissions;

namespace DigestBot.Discord.Tests.Talking;

/// <summary>Buttons and menus.</summary>
public sealed class PressTests
{
    private static readonly ChatAddress Here = Places.OfChannel(Bot.Guild, Bot.Channel);

    [Fact]
    public async Task A_page_is_turned_in_the_place_of_the_message()
    {
        await using var bot = await Bot.StartAsync();
        var page = await bot.CallAsync("digest", guild: null, options: Bot.Option("category", "cs.CV"));

        var turned = await bot.PressAsync(page, "›");

        Assert.Equal(7, turned.Type());
        Assert.NotEqual(page.Data().Text(), turned.Data().Text());
    }

    [Fact]
    public async Task A_paper_of_a_list_opens_below_for_who_pressed_alone()
    {
        await using var bot = await Bot.StartAsync();
        await bot.CallAsync("settings", options: [Bot.Option("setting", "layout"), Bot.Option("value", "full")]);
        var page = await bot.CallAsync("digest", options: [Bot.Option("category", "cs.CV"), Bot.Shared()]);

        var card = await bot.PressAsync(page, page.Data().CustomIds().First(id => id.StartsWith("p:", StringComparison.Ordinal)));

        Assert.Equal(4, card.Type());
        Assert.True(card.Data().IsHidden());
        Assert.Contains("Seeing 01", card.Data().Text());
    }

    [Fact]
    public async Task A_card_is_shared_by_its_button()
    {
        await using var bot = await Bot.StartAsync();
        var card = await bot.CallAsync("paper", options: Bot.Option("paper", "3"));

        var shared = await bot.PressAsync(card, "Share");

        Assert.Equal(4, shared.Type());
        Assert.False(shared.Data().IsHidden());
        Assert.Contains("Seeing 03", shared.Data().Text());
        Assert.DoesNotContain("Share", shared.Data().Labels());
    }

    [Fact]
    public async Task A_menu_of_papers_opens_the_chosen_one()
    {
        await using var bot = await Bot.StartAsync();
        var page = await bot.CallAsync("digest", options: Bot.Option("category", "cs.CV"));

        var card = await bot.ChooseAsync(page, page.Data().Menu()[4].GetProperty("value").GetString()!);

        Assert.Contains("Seeing 05", card.Data().Text());
    }

    [Fact]
    public async Task A_menu_of_switches_turns_those_that_changed_and_answers_once()
    {
        await using var bot = await Bot.StartAsync();
        await bot.CallAsync("subscribe", options: Bot.Option("category", "cs.AI"));
        var menu = await bot.CallAsync("categories", options: Bot.Option("words", "cs"));
        var values = menu.Data().Menu().Select(option => option.GetProperty("value").GetString()!).ToList();
        Assert.Contains(menu.Data().Menu(), option => option.TryGetProperty("default", out var it) && it.GetBoolean());

        // cs.AI is no longer chosen, two others are.
        var changed = values.Where(value => !value.StartsWith("t:cs.AI:", StringComparison.Ordinal)).Take(2).ToArray();
        var turned = await bot.ChooseAsync(menu, changed);

        Assert.Equal(7, turned.Type());
        Assert.Equal(changed.Select(value => value.Split(':')[1]).Order(), (await bot.SubscriptionsAsync(Here)).Order());
        await bot.UntilAsync(() => bot.Server.Messages.Any(message =>
            message.Body.Text().Contains("cs.AI", StringComparison.Ordinal) && message.Body.IsHidden() && !message.Body.Labels().Any()));
    }

    [Fact]
    public async Task Who_may_not_manage_the_channel_is_told_so_alone_and_changes_nothing()
    {
        await using var bot = await Bot.StartAsync();
        var menu = await bot.CallAsync("start", options: Bot.Shared());

        bot.Server.Happen(new PersonMay(Bot.Ada, Bot.Channel, Permissions.Ordinary));
        var refused = await bot.PressAsync(menu, menu.Data().CustomIds().First(id => id.StartsWith("t:", StringComparison.Ordinal)));

        Assert.Equal(4, refused.Type());
        Assert.True(refused.Data().IsHidden());
        Assert.Empty(await bot.SubscriptionsAsync(Here));
    }

    [Theory]
    [InlineData("p:999:1")]
    [InlineData("what:ever")]
    [InlineData("share:x")]
    public async Task A_button_that_was_tampered_with_is_refused_politely(string data)
    {
        await using var bot = await Bot.StartAsync();

        var refused = await bot.AnsweredAsync(bot.Server.Gateway.Interact(3, new() { ["custom_id"] = data, ["component_type"] = 2 }, guild: Bot.Guild));

        Assert.Equal(4, refused.Type());
        Assert.True(refused.Data().IsHidden());
        Assert.NotEmpty(refused.Data().Text());
    }
}
