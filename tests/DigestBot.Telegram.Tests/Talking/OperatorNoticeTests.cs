using DigestBot.Core.Conversation.Operation;
using DigestBot.Core.Digests.Publishing;
using DigestBot.Core.Operation;
using DigestBot.Telegram.Tests.Support;

namespace DigestBot.Telegram.Tests.Talking;

public sealed class OperatorNoticeTests
{
    private const long Reader = 99;
    private const string Missing = "daily · 2026-01-06 · there is no edition of that day";

    [Fact]
    public async Task What_is_odd_about_a_source_operators_alone_are_told_once()
    {
        await using var bot = await StartAsync();
        await bot.AskAsync("/help");
        await bot.AskAsync("/help", Reader);

        await NoteAsync(bot, "2026-01-06");
        Assert.Contains(Missing, bot.Latest().Text);
        Assert.Equal((2, 1), (bot.Count(Bot.Ada), bot.Count(Reader)));

        await bot.Part<NoticeRound>().RunAsync(Scene.Ct);
        Assert.Equal(2, bot.Count(Bot.Ada));
        Assert.Contains(Missing, (await bot.AskAsync("/admin")).Text);
    }

    [Fact]
    public async Task What_was_settled_before_is_not_told_and_many_are_one_message()
    {
        await using var bot = await StartAsync();
        await bot.AskAsync("/help");
        var journal = bot.Part<ISourceJournal>();
        await journal.NoteAsync(Of("2026-01-01"), Scene.Ct);
        await journal.SettleAsync("daily", "2026-01-01", Scene.Ct);

        await NoteAsync(bot, [.. Enumerable.Range(6, 14).Select(day => $"2026-01-{day:00}")]);

        Assert.Equal(2, bot.Count(Bot.Ada));
        Assert.Contains("and 4 more", bot.Latest().Text);
        Assert.DoesNotContain("2026-01-01", bot.Latest().Text);
    }

    [Fact]
    public async Task What_nobody_could_be_told_is_told_later()
    {
        await using var bot = await StartAsync();
        await bot.AskAsync("/help");
        bot.Server.Settings = Scene.Settings with { Faults = new() { ServerError = 1 } };
        await NoteAsync(bot, "2026-01-06");
        Assert.Equal(1, bot.Count(Bot.Ada));

        bot.Server.Settings = Scene.Settings;
        await bot.Part<NoticeRound>().RunAsync(Scene.Ct);
        Assert.Contains(Missing, bot.Latest().Text);
    }

    private static Task<Bot> StartAsync() => Bot.StartAsync(parts => parts.AddOperators(new Operators([new("telegram", $"{Bot.Ada}"), new("discord", "5")])));

    private static async Task NoteAsync(Bot bot, params string[] days)
    {
        foreach (var day in days)
            await bot.Part<ISourceJournal>().NoteAsync(Of(day), Scene.Ct);
        await bot.Part<NoticeRound>().RunAsync(Scene.Ct);
    }

    private static SourceNotice Of(string day) => new("daily", SourceNoticeKind.Missing, day, $"There is no edition of {day}.");
}
