using System.Text.Json;
using DigestBot.Discord.Tests.Support;
using DigestBot.Simulators.Discord;
using DigestBot.Simulators.Discord.World;

namespace DigestBot.Discord.Tests.Talking;

/// <summary>Statistics have a picture.</summary>
public sealed class PictureTalkTests
{
    private const string EditOriginal = "PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original";
    private const int Gallery = 12;

    [Fact]
    public async Task Statistics_come_with_a_picture_and_what_it_shows_in_words()
    {
        await using var bot = await Bot.StartAsync();

        var sent = await ShownAsync(bot, await bot.CallAsync("stats"));

        Assert.Equal(("papers-per-day.png", "image/png"), (sent.Files[0].Name, sent.Files[0].MediaType));
        Assert.Equal("New papers per day", Item(sent).GetProperty("description").GetString());
        Assert.Contains("█ cs.CV · 12, latest 12", sent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_category_takes_its_place_with_a_picture_of_its_own()
    {
        await using var bot = await Bot.StartAsync();
        var asked = await bot.CallAsync("stats", guild: null);
        var before = await ShownAsync(bot, asked);

        await bot.PressAsync(bot.Server.Exchange(asked.Id), "cs.CV");

        await bot.UntilAsync(() => bot.Server.Messages is [{ Files: [var file] }] && !ReferenceEquals(file, before.Files[0]));
        Assert.Equal("attachment://papers-per-day.png", Item(bot.Server.Messages[0]).GetProperty("media").GetProperty("url").GetString());
    }

    [Fact]
    public async Task Where_a_picture_is_not_taken_the_text_comes_alone()
    {
        await using var bot = await Bot.StartAsync(SlowConversation.Use);
        await bot.CallAsync("stats", guild: null);
        bot.Server.AnswerNext(DiscordRefusal.Of(50013), EditOriginal);

        bot.Part<SlowConversation>().LetGo();

        await bot.UntilAsync(() => bot.Server.Messages.Count > 0);
        Assert.Contains("█ cs.CV · 12, latest 12", bot.Server.Messages[0].Text, StringComparison.Ordinal);
        Assert.Empty(bot.Server.Messages[0].Files);
    }

    private static async Task<SimMessage> ShownAsync(Bot bot, Exchange asked)
    {
        await bot.UntilAsync(() => bot.Server.Exchange(asked.Id).Shown?.Files.Count > 0);
        return bot.Server.Exchange(asked.Id).Shown!;
    }

    private static JsonElement Item(SimMessage message) =>
        message.Parts().Single(part => part.GetProperty("type").GetInt32() == Gallery).GetProperty("items")[0];
}
