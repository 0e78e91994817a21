using DigestBot.Discord.Tests.Support;

namespace DigestBot.Discord.Tests.Talking;

/// <summary>Slash commands, from the gateway to the answer.</summary>
public sealed class CommandTests
{
    [Fact]
    public async Task A_lookup_in_a_server_is_answered_at_once_for_who_asked_alone()
    {
        await using var bot = await Bot.StartAsync();

        var asked = await bot.CallAsync("paper", options: Bot.Option("paper", "3"));

        Assert.Equal(4, asked.Type());
        Assert.True(asked.Data().IsHidden());
        Assert.Contains("Seeing 03", asked.Data().Text());
    }

    [Fact]
    public async Task It_is_shared_with_everybody_when_asked_to_be()
    {
        await using var bot = await Bot.StartAsync();

        var asked = await bot.CallAsync("paper", options: [Bot.Option("paper", "3"), Bot.Shared()]);

        Assert.False(asked.Data().IsHidden());
        Assert.DoesNotContain("Share", asked.Data().Labels());
    }

    [Fact]
    public async Task In_a_DM_nothing_is_hidden_and_nobody_is_there_to_share_with()
    {
        await using var bot = await Bot.StartAsync();

        var asked = await bot.CallAsync("paper", guild: null, options: Bot.Option("paper", "3"));

        Assert.False(asked.Data().IsHidden());
        Assert.DoesNotContain("Share", asked.Data().Labels());
    }

    [Fact]
    public async Task What_people_do_together_all_of_them_see_by_command_and_by_button()
    {
        await using var bot = await Bot.StartAsync();

        Assert.False((await bot.CallAsync("nominate", options: Bot.Option("paper", "3"))).Data().IsHidden());
        var card = await bot.CallAsync("paper", options: Bot.Option("paper", "4"));
        Assert.False((await bot.PressAsync(card, "Nominate")).Data().IsHidden());
        Assert.True((await bot.CallAsync("nominate", options: Bot.Option("paper", "no such paper"))).Data().IsHidden());
    }
}
