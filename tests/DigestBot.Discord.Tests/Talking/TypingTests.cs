using System.Text.Json.Nodes;
using DigestBot.Discord.Tests.Support;

namespace DigestBot.Discord.Tests.Talking;

/// <summary>What is proposed while somebody types.</summary>
public sealed class TypingTests
{
    private static readonly JsonObject InChinese = new() { ["locale"] = "zh-CN" };

    [Fact]
    public async Task A_paper_is_found_by_its_number_first_and_by_words_of_its_title()
    {
        await using var bot = await Bot.StartAsync();

        Assert.Equal(["1 · Seeing 01", "10 · Seeing 10", "11 · Seeing 11", "12 · Seeing 12"],
            (await bot.TypeAsync("paper", "paper", "1")).Select(one => one.Name));
        var (name, value) = Assert.Single(await bot.TypeAsync("paper", "paper", "seeing 07"));
        Assert.StartsWith("Seeing 07", name);
        Assert.Contains("Seeing 07", (await bot.CallAsync("paper", options: Bot.Option("paper", value))).Data().Text());
    }

    [Fact]
    public async Task Categories_are_found_by_code_and_by_name_in_both_languages()
    {
        await using var bot = await Bot.StartAsync();

        Assert.Equal("cs.CV", (await bot.TypeAsync("digest", "category", ""))[0].Value);
        Assert.Equal("cs.*", (await bot.TypeAsync("subscribe", "category", "cs"))[0].Value);
        Assert.Equal("cs.RO", (await bot.TypeAsync("subscribe", "category", "robotics"))[0].Value);
        var (name, value) = (await bot.TypeAsync("subscribe", "category", "机器人", InChinese))[0];
        Assert.Equal("cs.RO", value);
        Assert.Contains("机器人", name);
    }

    [Fact]
    public async Task The_last_of_several_categories_is_completed()
    {
        await using var bot = await Bot.StartAsync();

        Assert.Equal("cs.CV, cs.RO", (await bot.TypeAsync("subscribe", "category", "cs.CV, robotics"))[0].Value);
    }

    [Fact]
    public async Task Days_subscriptions_zones_and_commands_are_proposed()
    {
        await using var bot = await Bot.StartAsync();
        await bot.CallAsync("subscribe", options: Bot.Option("category", "cs.CV"));

        Assert.Equal("2026-01-05", Assert.Single(await bot.TypeAsync("digest", "date", "jan")).Value);
        Assert.Equal("cs.CV", Assert.Single(await bot.TypeAsync("unsubscribe", "category", "vision")).Value);
        Assert.Equal("Europe/Zurich", (await bot.TypeAsync("timezone", "zone", "zuri"))[0].Value);
        Assert.Contains("settings", (await bot.TypeAsync("help", "command", "set")).Select(one => one.Value));
    }

    [Theory]
    [InlineData("paper", "paper", "\"((*:")]
    [InlineData("paper", "paper", "🧪🧪")]
    [InlineData("digest", "date", "99999999999")]
    [InlineData("subscribe", "category", "c")]
    [InlineData("what", "ever", "x")]
    public async Task Whatever_is_typed_there_is_an_answer_within_the_limits(string command, string option, string text)
    {
        await using var bot = await Bot.StartAsync();

        var proposed = await bot.TypeAsync(command, option, text + new string('x', text == "🧪🧪" ? 300 : 0));

        Assert.InRange(proposed.Count, 0, 25);
        Assert.All(proposed, one => Assert.True(one.Name.Length is > 0 and <= 100 && one.Value.Length is > 0 and <= 100));
    }
}
