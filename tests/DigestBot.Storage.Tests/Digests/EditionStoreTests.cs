using DigestBot.Core.Digests;
using DigestBot.Storage.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace DigestBot.Storage.Tests.Digests;

public class EditionStoreTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_store_answers_that_there_is_nothing()
    {
        using var database = await TestDatabase.CreateAsync();
        Assert.Null(await database.Editions.FindLatestAsync("zh", Ct));
        Assert.Null(await database.Editions.FindAsync(1, Ct));
        Assert.Null(await database.Editions.FindPaperAsync(1, 1, Ct));
        Assert.Null(await database.Editions.FindPaperAsync(Some.Arxiv(1), "zh", Ct));
        Assert.Equal(new(0, null, null), await database.Editions.SpanAsync(Ct));
        Assert.Equal((null, null), await database.Editions.NeighboursAsync(1, 1, Ct));
    }

    [Fact]
    public async Task The_latest_edition_is_the_newest_by_date_in_the_preferred_language_whenever_it_came()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(Some.Key(Some.Day(3), "en"), Some.Digest((1, "cs.CV")));
        await database.ImportAsync(Some.Key(Some.Day(3), "zh"), Some.Digest((1, "cs.CV"), (2, "cs.CV")));
        await database.ImportAsync(Some.Key(Some.Day(2), "zh"), Some.Digest((3, "cs.CV")));

        Assert.Equal(new(2, Some.Source, Some.Day(3), "zh", 2, 2), await database.Editions.FindLatestAsync("zh", Ct));
        Assert.Equal("en", (await database.Editions.FindLatestAsync("en", Ct))!.Language);
        Assert.Equal("en", (await database.Editions.FindLatestAsync("fr", Ct))!.Language);
        Assert.Equal("zh", (await database.Editions.FindByDateAsync(Some.Day(2), "en", Ct))!.Language);
        Assert.Null(await database.Editions.FindByDateAsync(Some.Day(1), "en", Ct));
        Assert.Equal([Some.Day(3), Some.Day(3)], (await database.Editions.ListAsync(2, Ct)).Select(edition => edition.Date));
        Assert.Equal(new(3, Some.Day(2), Some.Day(3)), await database.Editions.SpanAsync(Ct));
    }

    [Fact]
    public async Task Of_the_newest_editions_those_are_found_that_have_a_number()
    {
        using var database = await TestDatabase.CreateAsync();
        foreach (var (day, papers) in new[] { (1, 3), (2, 1), (4, 2), (3, 2) })
            await database.ImportAsync(Some.Key(Some.Day(day), "zh"), Some.Digest([.. Enumerable.Range(1, papers).Select(paper => (paper, "cs.CV"))]));

        Assert.Equal([Some.Day(4), Some.Day(3), Some.Day(1)], await DaysAsync(2, 8));
        Assert.Equal([Some.Day(4), Some.Day(3)], await DaysAsync(2, 3));
        Assert.Empty(await DaysAsync(4, 8));

        async Task<IEnumerable<LocalDate>> DaysAsync(int number, int limit) => (await database.Editions.ListWithAsync(number, limit, Ct)).Select(edition => edition.Date);
    }

    [Fact]
    public async Task What_was_new_since_a_day_comes_once_in_the_preferred_language_and_not_where_it_is_repeated()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(Some.Key(Some.Day(1), "en"), Some.Digest((1, "cs.CV")));
        var both = (await database.ImportAsync(Some.Key(Some.Day(2), "en"), Some.Digest((1, "cs.CV"), (2, "cs.AI"), (3, "cs.LG")))).Edition;
        var chinese = (await database.ImportAsync(Some.Key(Some.Day(2), "zh"), Some.Digest((2, "cs.AI")))).Edition;
        var latest = (await database.ImportAsync(Some.Key(Some.Day(3), "en"), Some.Digest((3, "cs.LG"), (4, "cs.CV")))).Edition;

        Assert.Equal([new(latest.Id, 2, "cs.CV"), new(chinese.Id, 1, "cs.AI"), new(both.Id, 3, "cs.LG")], await database.Editions.NewAsync(Some.Day(2), "zh", Ct));
        Assert.Equal([new(latest.Id, 2, "cs.CV"), new(both.Id, 2, "cs.AI"), new NewPaper(both.Id, 3, "cs.LG")], await database.Editions.NewAsync(Some.Day(2), "en", Ct));
        Assert.Empty(await database.Editions.NewAsync(Some.Day(4), "en", Ct));
    }

    [Fact]
    public async Task A_number_and_its_neighbours_are_of_one_edition_and_gaps_are_stepped_over()
    {
        using var database = await TestDatabase.CreateAsync();
        Paper[] papers = [Some.Paper(1, number: 1), Some.Paper(2, number: 2), Some.Paper(3, number: 7)];
        var edition = (await database.ImportAsync(Some.Key(Some.Day(1)), new ParsedDigest(DigestForm.Markdown, papers, []))).Edition;

        Assert.Equal(7, edition.LastNumber);
        Assert.Equal(Some.Paper(2, number: 2), await database.Editions.FindPaperAsync(edition.Id, 2, Ct));
        Assert.Null(await database.Editions.FindPaperAsync(edition.Id, 3, Ct));
        Assert.Equal((1, 7), await database.Editions.NeighboursAsync(edition.Id, 2, Ct));
        Assert.Equal((null, 2), await database.Editions.NeighboursAsync(edition.Id, 1, Ct));
        Assert.Equal((2, null), await database.Editions.NeighboursAsync(edition.Id, 7, Ct));
    }

    [Fact]
    public async Task A_paper_is_shown_as_the_newest_edition_in_the_preferred_language_has_it()
    {
        using var database = await TestDatabase.CreateAsync();
        var paper = Some.Paper(1);
        await database.ImportAsync(Some.Key(Some.Day(2), "zh"), Some.Digest([paper with { Tldr = "two" }]));
        await database.ImportAsync(Some.Key(Some.Day(2), "en"), Some.Digest([paper with { Tldr = "three" }]));
        await database.ImportAsync(Some.Key(Some.Day(1), "zh"), Some.Digest([paper with { Tldr = "one" }]));

        Assert.Equal("two", (await database.Editions.FindPaperAsync(paper.ArxivId, "zh", Ct))!.Paper.Tldr);
        Assert.Equal("three", (await database.Editions.FindPaperAsync(paper.ArxivId, "en", Ct))!.Paper.Tldr);
        Assert.Equal(Some.Day(2), (await database.Editions.FindPaperAsync(paper.ArxivId, "en", Ct))!.Edition.Date);
    }

    [Fact]
    public async Task Categories_keep_the_editions_order_and_count_what_is_new()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(Some.Day(1), (1, "hep-th"));
        var edition = (await database.ImportAsync(Some.Day(2), (2, "math.CO"), (1, "hep-th"), (3, "cs.CV"), (4, "math.CO"))).Edition;
        Assert.Equal(
            [new("math.CO", 2, 2), new("hep-th", 1, 0), new("cs.CV", 1, 1)],
            await database.Editions.CategoriesAsync(edition.Id, Ct));
    }

    [Fact]
    public async Task A_scope_lets_through_what_is_new_and_what_lies_between_its_arrivals()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));
        await database.ImportAsync(Some.Day(2), (1, "cs.CV"), (2, "cs.CV"));
        var edition = (await database.ImportAsync(Some.Day(2), (1, "cs.CV"), (2, "cs.CV"), (3, "cs.CV"), (4, "cs.AI"))).Edition;

        Assert.Equal([1, 2, 3], await PapersAsync(PaperScope.All));
        Assert.Equal([2, 3], await PapersAsync(PaperScope.New));
        Assert.Equal([3], await PapersAsync(new(NewOnly: true, AfterArrival: 2)));
        Assert.Equal([1, 2], await PapersAsync(new(NewOnly: false, AfterArrival: 0, ThroughArrival: 2)));
        Assert.Equal([2], await PapersAsync(new(NewOnly: true, AfterArrival: 1, ThroughArrival: 2)));
        Assert.Equal(4, (await database.Editions.PapersAsync(edition.Id, Ct)).Count);

        async Task<IEnumerable<int>> PapersAsync(PaperScope scope) =>
            (await database.Editions.PapersAsync(edition.Id, "cs.CV", scope, Ct)).Select(paper => TestDatabaseActions.Number(paper.ArxivId));
    }

    [Fact]
    public async Task Every_field_comes_back_as_it_was_whatever_it_holds()
    {
        using var database = await TestDatabase.CreateAsync();
        var day = new LocalDate(2020, 1, 1);
        var papers = from texts in Gen.ArrayOf(Text(), 14) from stars in Gen.Choose(0, 9).Select(n => n == 0 ? (int?)null : n) select Filled(texts, stars);
        Prop.ForAll(papers.ToArbitrary(), async paper =>
        {
            day = day.PlusDays(1);
            var edition = (await database.ImportAsync(Some.Key(day), new(DigestForm.JsonLines, [paper], []))).Edition;
            Assert.Equal(paper, Assert.Single(await database.Editions.PapersAsync(edition.Id, Ct)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    // Everything that UTF-8 can say: NUL, line ends, quotes, what is special to SQL and JSON, and beyond the BMP.
    private static Gen<string?> Text() => Gen.Frequency(
        (1, Gen.Constant<string?>(null)),
        (1, Gen.Constant<string?>("")),
        (6, from runes in Gen.ArrayOf(Gen.Elements('a', 'é', '\0', '\n', '\r', '\t', '\'', '"', '\\', '<', '@', '中', '\uFFFD', '\u2028', '\x7F').Select(char.ToString).Or(Gen.Constant("😀")))
            select (string?)string.Concat(runes)));

    private static Paper Filled(string?[] texts, int? stars) => new()
    {
        Number = 1,
        ArxivId = Some.Arxiv(1),
        Title = texts[0] ?? "",
        Url = texts[1] ?? "",
        Authors = [texts[2] ?? "", texts[3] ?? ""],
        Category = texts[4] ?? "",
        Categories = [texts[4] ?? "", $"{texts[5]}, other"],
        Tldr = texts[6],
        Motivation = texts[7],
        Method = texts[8],
        Result = texts[9],
        Conclusion = texts[10],
        Abstract = texts[11] ?? "",
        Comment = texts[12],
        Code = texts[13] is { } url ? new(url, stars, texts[12]) : null,
    };
}
