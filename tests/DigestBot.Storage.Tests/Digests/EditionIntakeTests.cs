using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Intake;
using DigestBot.Storage.Tests.Support;

namespace DigestBot.Storage.Tests.Digests;

public class EditionIntakeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_edition_is_added_and_all_its_papers_are_new()
    {
        using var database = await TestDatabase.CreateAsync();
        var outcome = await database.ImportAsync(Some.Day(1), (1, "cs.CV"), (2, "cs.AI"));
        Assert.Equal(new(new(1, Some.Source, Some.Day(1), "zh", 2, 2), IntakeChange.Added, 2), outcome);
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_even_under_another_name()
    {
        using var database = await TestDatabase.CreateAsync();
        var digest = Some.Digest((1, "cs.CV"));
        var first = await database.ImportAsync(Some.Key(Some.Day(1)), digest);
        var again = await database.Intake.StoreAsync(Some.Key(Some.Day(1)), Some.File(digest, "copy.md"), digest, Ct);
        Assert.Equal(first with { Change = IntakeChange.Unchanged, NewPapers = 0 }, again);
    }

    [Fact]
    public async Task Other_bytes_with_the_same_papers_change_nothing()
    {
        using var database = await TestDatabase.CreateAsync();
        var digest = Some.Digest((1, "cs.CV"));
        await database.ImportAsync(Some.Key(Some.Day(1)), digest);
        var again = await database.Intake.StoreAsync(Some.Key(Some.Day(1)), new("digest.md", new byte[32]), digest, Ct);
        Assert.Equal(IntakeChange.Unchanged, again.Change);
    }

    [Fact]
    public async Task A_corrected_file_updates_its_edition_and_only_what_it_adds_is_new()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"), (2, "cs.CV"));
        var outcome = await database.ImportAsync(Some.Key(Some.Day(1)), Some.Digest([Some.Paper(3), Some.Paper(2) with { Tldr = "Corrected." }]));

        Assert.Equal((1, IntakeChange.Updated, 1), (outcome.Edition.Id, outcome.Change, outcome.NewPapers));
        Assert.Equal([3, 2], (await database.Editions.PapersAsync(1, Ct)).Select(paper => TestDatabaseActions.Number(paper.ArxivId)));
        Assert.Equal("Corrected.", (await database.Editions.FindPaperAsync(1, 2, Ct))!.Tldr);
        Assert.Equal([3], await NewAsync(database, 1, after: 1));
    }

    [Theory]
    [InlineData(DigestForm.Markdown, DigestForm.JsonLines)]
    [InlineData(DigestForm.JsonLines, DigestForm.Markdown)]
    public async Task The_two_forms_make_one_edition_in_whichever_order_they_come(DigestForm first, DigestForm second)
    {
        using var database = await TestDatabase.CreateAsync();
        var rich = Some.Paper(1) with { Comment = "12 pages", Categories = ["cs.CV", "cs.AI"], Code = new("https://example.org/code", 3) };
        var digests = new Dictionary<DigestForm, ParsedDigest>
        {
            [DigestForm.Markdown] = Some.Digest([Some.Paper(2), Some.Paper(1)]),
            [DigestForm.JsonLines] = Some.Digest([rich, Some.Paper(2)], DigestForm.JsonLines),
        };

        Assert.Equal(2, (await database.ImportAsync(Some.Key(Some.Day(1)), digests[first])).NewPapers);
        Assert.Equal(0, (await database.ImportAsync(Some.Key(Some.Day(1)), digests[second])).NewPapers);

        Assert.Equal([Some.Paper(2, number: 1), rich with { Number = 2 }], await database.Editions.PapersAsync(1, Ct));
        Assert.Equal(IntakeChange.Unchanged, (await database.ImportAsync(Some.Key(Some.Day(1)), digests[first])).Change);
    }

    [Fact]
    public async Task A_paper_of_an_earlier_edition_is_not_new_again_whichever_source_brings_it()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));
        var repeat = await database.ImportAsync(Some.Day(2), (1, "cs.CV"), (2, "cs.CV"));
        var elsewhere = await database.ImportAsync(Some.Key(Some.Day(2), source: "another"), Some.Digest((1, "cs.CV"), (3, "cs.CV")));

        Assert.Equal((1, 1), (repeat.NewPapers, elsewhere.NewPapers));
        Assert.Equal([2], await NewAsync(database, repeat.Edition.Id));
        Assert.Equal([3], await NewAsync(database, elsewhere.Edition.Id));
    }

    [Fact]
    public async Task An_older_day_that_comes_later_takes_nothing_from_the_newer_one()
    {
        using var database = await TestDatabase.CreateAsync();
        var newer = await database.ImportAsync(Some.Day(3), (1, "cs.CV"), (2, "cs.CV"));
        var older = await database.ImportAsync(Some.Day(2), (1, "cs.CV"), (3, "cs.CV"));

        Assert.Equal(1, older.NewPapers);
        Assert.Equal([1, 2], await NewAsync(database, newer.Edition.Id));
        Assert.Equal([3], await NewAsync(database, older.Edition.Id));
    }

    [Fact]
    public async Task A_paper_that_a_correction_takes_out_and_puts_back_is_not_new_again()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"), (2, "cs.CV"));
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));
        var back = await database.ImportAsync(Some.Day(1), (1, "cs.CV"), (2, "cs.CV"));

        Assert.Equal((IntakeChange.Updated, 0), (back.Change, back.NewPapers));
        Assert.Empty(await NewAsync(database, 1, after: 1));
    }

    [Fact]
    public async Task Facts_are_the_newest_editions_and_an_older_file_does_not_turn_them_back()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(Some.Key(Some.Day(2)), Some.Digest([Some.Paper(1) with { Title = "Second version" }]));
        await database.ImportAsync(Some.Key(Some.Day(1)), Some.Digest([Some.Paper(1) with { Title = "First version", Tldr = "Of the first." }]));
        Assert.Equal("Second version", (await database.Editions.FindPaperAsync(1, 1, Ct))!.Title);
        Assert.Equal("Of the first.", (await database.Editions.FindPaperAsync(2, 1, Ct))!.Tldr);
    }

    [Fact]
    public async Task What_only_json_lines_tell_outlives_a_repeat_in_markdown()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(Some.Key(Some.Day(1)), Some.Digest([Some.Paper(1) with { Comment = "12 pages", Categories = ["cs.CV", "cs.AI"] }], DigestForm.JsonLines));
        await database.ImportAsync(Some.Day(2), (1, "cs.CV"));
        var paper = (await database.Editions.FindPaperAsync(Some.Arxiv(1), "zh", Ct))!.Paper;
        Assert.Equal(("12 pages", ["cs.CV", "cs.AI"]), (paper.Comment, paper.Categories));
    }

    [Fact]
    public async Task Two_processes_that_import_at_once_lose_nothing()
    {
        using var one = await TestDatabase.CreateAsync();
        using var other = one.Again();
        await Task.WhenAll(Enumerable.Range(1, 20).Select(day => Task.Run(() =>
            (day % 2 == 0 ? one : other).ImportAsync(Some.Day(day), (day, "cs.CV"), (100, "cs.AI")), Ct)));
        Assert.Equal(20, (await one.Editions.SpanAsync(Ct)).Count);
        Assert.Equal(1, (await Task.WhenAll(Enumerable.Range(1, 20).Select(id => NewAsync(one, id, category: "cs.AI")))).Sum(papers => papers.Count()));
    }

    private static async Task<IEnumerable<int>> NewAsync(TestDatabase database, long edition, long after = 0, string category = "cs.CV") =>
        (await database.Editions.PapersAsync(edition, category, new(NewOnly: true, after), Ct)).Select(paper => TestDatabaseActions.Number(paper.ArxivId));
}
