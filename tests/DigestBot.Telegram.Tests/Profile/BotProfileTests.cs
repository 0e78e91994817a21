using DigestBot.Core.Conversation;
using DigestBot.Core.Languages;
using DigestBot.Simulators.Telegram;
using DigestBot.Telegram.Profile;
using DigestBot.Telegram.Tests.Support;
using Microsoft.Extensions.Logging;

namespace DigestBot.Telegram.Tests.Profile;

public sealed class BotProfileTests
{
    private const int Menus = 6;

    [Fact]
    public async Task People_see_the_menus_and_texts_in_their_language()
    {
        await using var bot = await Bot.StartAsync();
        await PublishedAsync(bot);

        var commands = bot.Part<IConversation>().Commands;
        Assert.Equal(commands.Select(command => (command.Name, command.Description.English)), Shown(bot, "all_private_chats"));
        Assert.Equal(commands.Select(command => (command.Name, command.Description.Chinese)), Shown(bot, "all_chat_administrators", "zh"));
        Assert.Equal(
            commands.Where(command => !command.ChangesChat).Select(command => (command.Name, command.Description.English)), Shown(bot, "all_group_chats"));
        Assert.Contains(bot.Server.Calls, call => call.Method == "setMyDescription" && call["description"] == Texts.Chinese.ProfileDescription);
        Assert.Contains(bot.Server.Calls, call => call.Method == "setMyShortDescription" && call["short_description"] == Texts.English.ProfileShortDescription);
    }

    [Fact]
    public async Task What_is_shown_already_is_not_set_again()
    {
        await using var bot = await Bot.StartAsync();
        await PublishedAsync(bot);
        var before = Changes(bot);

        await bot.Part<BotProfile>().PublishAsync(Scene.Ct);

        Assert.Equal(before, Changes(bot));
    }

    [Fact]
    public async Task What_Telegram_refuses_is_said_once_and_stops_nothing()
    {
        await using var bot = await Bot.StartAsync(prepare: server =>
            server.AnswerNext(new Refusal(429, "Too Many Requests: retry after 3600", RetryAfter: 3600), "setMyDescription"));
        await PublishedAsync(bot);

        Assert.Single(bot.Log.From(LogLevel.Warning), line => line.Contains("description en", StringComparison.Ordinal));
        Assert.Contains("Seeing 03", (await bot.AskAsync("3")).Text);
    }

    private static Task PublishedAsync(Bot bot) =>
        bot.UntilAsync(() => Task.FromResult(
        Changes(bot) == Menus + (Texts.All.Count * 2) && bot.Log.Lines.Any(line => line.Contains("new menus and texts", StringComparison.Ordinal))));

    private static int Changes(Bot bot) => bot.Server.Calls.Count(call => call.Method.StartsWith("setMy", StringComparison.Ordinal));

    private static IEnumerable<(string, string)> Shown(Bot bot, string scope, string language = "") =>
        bot.Server.Commands(scope, language).Select(command => (command.Name, command.Description));
}
