using Dapper;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Intake;
using DigestBot.Storage.Tests.Support;
using NodaTime;

namespace DigestBot.Storage.Tests.Digests;

/// <summary>What a source that is watched may do to editions, and what is found out about the editions it adds.</summary>
public class SourceIntakeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(BroughtBy.Source, 18, IntakeChange.Updated)]
    [InlineData(BroughtBy.Source, 17, IntakeChange.Refused)]
    [InlineData(BroughtBy.SourcePast, 17, IntakeChange.Refused)]
    [InlineData(BroughtBy.Hand, 1, IntakeChange.Updated)]
    public async Task A_source_may_take_out_a_tenth_and_a_person_anything(BroughtBy by, int left, IntakeChange change)
    {
        using var database = await TestDatabase.CreateAsync();
        await StoreAsync(database, Some.Day(1), 1, 20, BroughtBy.Source);
        var outcome = await StoreAsync(database, Some.Day(1), 1, left, by);
        Assert.Equal((change, 20 - left), (outcome.Change, outcome.LostPapers));
        Assert.Equal(change == IntakeChange.Refused ? 20 : left, (await database.Editions.ListAsync(1, Ct))[0].PaperCount);
    }

    [Fact]
    public async Task What_was_refused_a_person_can_bring_in_after_all()
    {
        using var database = await TestDatabase.CreateAsync();
        await StoreAsync(database, Some.Day(1), 1, 20, BroughtBy.Source);
        await StoreAsync(database, Some.Day(1), 1, 3, BroughtBy.Source);
        Assert.Equal(IntakeChange.Updated, (await StoreAsync(database, Some.Day(1), 1, 3, BroughtBy.Hand)).Change);
    }

    [Fact]
    public async Task A_form_that_shrinks_is_refused_although_the_other_still_has_the_papers()
    {
        using var database = await TestDatabase.CreateAsync();
        await StoreAsync(database, Some.Day(1), 1, 20, BroughtBy.Source);
        await StoreAsync(database, Some.Day(1), 1, 20, BroughtBy.Source, DigestForm.JsonLines);
        Assert.Equal(IntakeChange.Refused, (await StoreAsync(database, Some.Day(1), 1, 5, BroughtBy.Source)).Change);
    }

    [Fact]
    public async Task What_was_published_before_is_nobodys_news()
    {
        using var database = await TestDatabase.CreateAsync();
        await StoreAsync(database, Some.Day(1), 1, 2, BroughtBy.SourcePast);
        await StoreAsync(database, Some.Day(2), 2, 2, BroughtBy.Source);
        Assert.Equal([true, false], await database.LookAsync(connection => connection.Query<bool>("SELECT is_history FROM arrival ORDER BY id")));
    }

    [Fact]
    public async Task An_edition_repeats_the_one_before_if_it_lists_the_very_same_papers()
    {
        using var database = await TestDatabase.CreateAsync();
        Assert.Null((await StoreAsync(database, Some.Day(1), 1, 5, BroughtBy.Source)).Repeats);
        Assert.Equal(Some.Day(1), (await StoreAsync(database, Some.Day(2), 1, 5, BroughtBy.Source)).Repeats);
        Assert.Null((await StoreAsync(database, Some.Day(3), 1, 4, BroughtBy.Source)).Repeats);
        Assert.Null((await StoreAsync(database, Some.Day(4), 1, 5, BroughtBy.Source)).Repeats);
        Assert.Null((await StoreAsync(database, Some.Day(5), 2, 5, BroughtBy.Source)).Repeats);
        Assert.Null((await StoreAsync(database, Some.Day(6), 2, 5, BroughtBy.Source, source: "another")).Repeats);
    }

    [Fact]
    public async Task What_is_usual_is_the_median_of_the_editions_before()
    {
        using var database = await TestDatabase.CreateAsync();
        foreach (var (day, papers) in new[] { (1, 10), (2, 30), (3, 20), (4, 1), (5, 40) })
            Assert.Null((await StoreAsync(database, Some.Day(day), day * 100, papers, BroughtBy.Source)).UsualPapers);
        Assert.Equal(20, (await StoreAsync(database, Some.Day(6), 900, 1, BroughtBy.Source)).UsualPapers);
    }

    private static Task<IntakeOutcome> StoreAsync(
        TestDatabase database, LocalDate day, int first, int count, BroughtBy by, DigestForm form = DigestForm.Markdown, string source = Some.Source)
    {
        var digest = Some.Digest(Enumerable.Range(first, count).Select(id => Some.Paper(id)), form);
        return database.Intake.StoreAsync(Some.Key(day, source: source), Some.File(digest) with { BroughtBy = by }, digest, Ct);
    }
}
