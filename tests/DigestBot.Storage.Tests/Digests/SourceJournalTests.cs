using DigestBot.Core.Digests.Publishing;
using DigestBot.Storage.Tests.Support;
using NodaTime;

namespace DigestBot.Storage.Tests.Digests;

public class SourceJournalTests
{
    private static readonly SourceNotice Missing = new("a", SourceNoticeKind.Missing, "2026-06-01", "There is no edition of 2026-06-01.");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_said_of_a_file_is_known_in_another_process()
    {
        using var database = await TestDatabase.CreateAsync();
        Uri address = new("https://example.org/2026-06-01.md?key=ä");
        FetchMark mark = new("W/\"ä\"", null, database.Time.Now);
        await database.Fetches.KeepAsync("a", address, mark with { ETag = "former" }, Ct);
        await database.Fetches.KeepAsync("a", address, mark, Ct);
        using var other = database.Again();
        Assert.Equal(mark, await other.Fetches.FindAsync("a", address, Ct));
        Assert.Null(await other.Fetches.FindAsync("b", address, Ct));
    }

    [Fact]
    public async Task The_day_from_which_on_editions_are_news_is_said_once()
    {
        using var database = await TestDatabase.CreateAsync();
        Assert.Equal(SourceState.Unknown, await database.Journal.StateAsync("a", Ct));
        await database.Journal.LookedAsync("a", "answered 500", notBefore: null, Ct);
        await database.Journal.BeginAsync("a", Some.Day(5), Ct);
        await database.Journal.BeginAsync("a", Some.Day(9), Ct);
        Assert.Equal(Some.Day(5), (await database.Journal.StateAsync("a", Ct)).NewsFrom);
    }

    [Fact]
    public async Task What_operators_were_told_is_told_again_only_when_it_has_changed()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.Journal.NoteAsync(Missing, Ct);
        var untold = await database.Journal.UntoldAsync(Ct);
        Assert.Equal([Missing with { At = database.Time.Now }], untold);
        await database.Journal.NoteAsync(Missing with { Subject = "2026-06-02" }, Ct);
        await database.Journal.ToldAsync(untold, Ct);
        Assert.Equal("2026-06-02", Assert.Single(await database.Journal.UntoldAsync(Ct)).Subject);

        await database.Journal.SettleAsync("a", "2026-06-02", Ct);
        Assert.Empty(await database.Journal.UntoldAsync(Ct));
        await database.Journal.NoteAsync(Missing with { Text = "It is still missing." }, Ct);
        Assert.Equal("It is still missing.", Assert.Single(await database.Journal.UntoldAsync(Ct)).Text);
    }

    [Fact]
    public async Task A_trouble_stands_until_a_look_goes_well_and_the_last_good_one_is_remembered()
    {
        using var database = await TestDatabase.CreateAsync();
        var first = database.Time.Now;
        await database.Journal.LookedAsync("a", trouble: null, notBefore: null, Ct);
        database.Time.Now += Duration.FromHours(1);
        await database.Journal.LookedAsync("a", "answered 429", database.Time.Now + Duration.FromHours(2), Ct);
        Assert.Equal(new(null, database.Time.Now, first, "answered 429", database.Time.Now + Duration.FromHours(2)), await database.Journal.StateAsync("a", Ct));
        await database.Journal.LookedAsync("a", trouble: null, notBefore: null, Ct);
        Assert.Equal(new(null, database.Time.Now, database.Time.Now, null, null), await database.Journal.StateAsync("a", Ct));
    }

    [Fact]
    public async Task A_notice_is_said_once_until_it_is_settled_or_says_something_else()
    {
        using var database = await TestDatabase.CreateAsync();
        Assert.True(await database.Journal.NoteAsync(Missing, Ct));
        Assert.False(await database.Journal.NoteAsync(Missing, Ct));
        Assert.True(await database.Journal.NoteAsync(Missing with { Source = "b" }, Ct));
        Assert.True(await database.Journal.NoteAsync(Missing with { Text = "Still none." }, Ct));
        await database.Journal.SettleAsync("a", Missing.Subject, Ct);
        Assert.Equal([null, database.Time.Now], (await database.Journal.NoticesAsync(9, Ct)).Select(notice => notice.SettledAt).Order());
        Assert.True(await database.Journal.NoteAsync(Missing with { Text = "Still none." }, Ct));
        Assert.All(await database.Journal.NoticesAsync(9, Ct), notice => Assert.Null(notice.SettledAt));
    }
}
