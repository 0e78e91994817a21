using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects;
using DigestBot.Core.Rendering.Dialects.Discord;
using DigestBot.Core.Rendering.Dialects.Telegram;
using NodaTime;

namespace DigestBot.Tests.Conversation;

public class CatchingUpTests
{
    [Fact]
    public async Task Each_paper_of_the_last_days_comes_once_and_the_newest_first()
    {
        var chat = Chatting.WithEditions();
        await chat.Say("/subscribe cs.CV, cs.AI");
        var all = await chat.Say("/catchup 3");
        Assert.Contains("3 days with editions, 2 Jan 2026 to 5 Jan 2026 · 8 new papers", all);
        Assert.Equal(["2601.00011", "2601.00012", "2601.00013", "2601.00015", "2601.00003", "2601.00004", "2601.00001", "2601.00002"], Ids(chat));
        Assert.Contains("One day: 5 Jan 2026 · 4 new papers", await chat.Say("补看 一天"));
        Assert.Equal(["2601.00011", "2601.00012", "2601.00013", "2601.00015"], Ids(chat));
    }

    [Fact]
    public async Task Pages_are_turned_in_place_and_one_that_is_gone_is_the_last()
    {
        var chat = new Chatting();
        for (var day = 1; day <= 4; day++)
            chat.Editions.Add(new LocalDate(2026, 1, day), "en", [.. Enumerable.Range(1, 5).Select(number => ("cs.CV", $"26{day:00}.{number:00000}"))]);
        await chat.Say("/subscribe cs.CV");
        var first = await chat.Say("/catchup 4");
        Assert.Contains("20 new papers · page 1 of 3", first);
        Assert.Contains("page 2 of 3", await chat.Press("›"));
        Assert.True(chat.Answer.InPlace);
        await chat.Press("›");
        Assert.Equal(["2601.00002", "2601.00003", "2601.00004", "2601.00005"], Ids(chat));
        Assert.Contains("page 3 of 3", await chat.Say("/catchup 4 page:9"));
    }

    [Fact]
    public async Task Without_a_number_it_is_since_the_last_push_or_three_days()
    {
        var chat = Chatting.WithEditions();
        chat.Editions.Add(new LocalDate(2025, 12, 31), "en", ("cs.CV", "2512.00001"));
        await chat.Say("/subscribe cs.*");
        Assert.Contains("3 days", await chat.Say("/catchup"));
        chat.Chats.ServedOn = new LocalDate(2026, 1, 4);
        Assert.Contains("One day: 5 Jan 2026", await chat.Say("/catchup"));
        chat.Chats.ServedOn = new LocalDate(2025, 12, 1);
        Assert.Contains("4 days", await chat.Say("/catchup"));
        chat.Chats.ServedOn = new LocalDate(2026, 1, 5);
        Assert.Contains("3 days", await chat.Say("/catchup"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("15")]
    [InlineData("-3")]
    [InlineData("99999999999999999999")]
    [InlineData("a while")]
    [InlineData("3 page:")]
    public async Task What_is_no_number_of_days_is_asked_for_again(string typed)
    {
        var chat = Chatting.WithEditions();
        await chat.Say("/subscribe cs.CV");
        Assert.StartsWith("How many days?", await chat.Say($"/catchup {typed}"));
        Assert.Contains("3 days", await chat.Press("3 days"));
    }

    [Fact]
    public async Task Where_there_is_nothing_it_says_what_is_missing()
    {
        Assert.StartsWith("No edition has arrived yet.", await Subscribed(new(), "cs.CV"));
        Assert.Contains("There was nothing new in your categories.", await Subscribed(Chatting.WithEditions(), "math.AG"));
        var stranger = Chatting.WithEditions();
        await stranger.Say("/catchup 3");
        Assert.Contains(stranger.Buttons, button => button.Data is ButtonData.Turn { Text: "/categories" });

        static async Task<string> Subscribed(Chatting chat, string category)
        {
            await chat.Say($"/subscribe {category}");
            return await chat.Say("/catchup 3");
        }
    }

    public static TheoryData<IDialect> Dialects => [new TelegramDialect(), new DiscordDialect(), new WebDialect(), new TextDialect()];

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task A_page_of_endless_titles_and_summaries_fits(IDialect dialect)
    {
        var chat = new Chatting { Dialect = dialect };
        chat.Editions.Add(new LocalDate(2026, 1, 5), "en", [.. Enumerable.Range(1, 9).Select(number => InMemoryEditions.MakePaper(number, "cs.CV", $"2601.{number:00000}") with
        {
            Title = string.Concat(Enumerable.Repeat("endless <words> & more 😀 ", 400)),
            Tldr = string.Concat(Enumerable.Repeat("永无止境的摘要。", 900)),
        })]);
        await chat.Say("/subscribe cs.CV");
        await chat.Say("/catchup 1");
        Assert.All(chat.Answer.Messages, message => Assert.True(dialect.Fits(message)));
        Assert.Equal(8, Ids(chat).Count);
    }

    private static IReadOnlyList<string> Ids(Chatting chat) =>
        [.. chat.Answer.Messages.SelectMany(message => message.Blocks).OfType<Block.PaperItem>().Select(item => item.Url![^10..])];
}
