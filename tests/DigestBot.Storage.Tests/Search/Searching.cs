using DigestBot.Core.Digests;
using DigestBot.Core.Search;
using DigestBot.Storage.Tests.Support;
using NodaTime;

namespace DigestBot.Storage.Tests.Search;

/// <summary>Searches a database as people do, on 10 June 2026.</summary>
internal static class Searching
{
    private static readonly LocalDate Today = Some.Day(10);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A paper of no words that tests look for.</summary>
    public static Paper Plain(int id, string category) => Some.Paper(id, category) with { Title = "Untitled", Authors = ["Anon"], Tldr = null, Abstract = null };

    public static Paper Plain(int id) => Plain(id, "cs.CV");

    public static Task ImportAsync(this TestDatabase database, LocalDate date, params IReadOnlyList<Paper> papers) =>
        database.ImportAsync(Some.Key(date), Some.Digest(papers));

    public static async Task<SearchHits> SearchAsync(this TestDatabase database, string text, int skip = 0, int take = 100)
    {
        var reading = SearchReader.Read(text, Today);
        Assert.Null(reading.Mistake);
        return await database.Search.FindAsync(reading.Query, "zh", skip, take, Ct);
    }

    /// <summary>The numbers in the arXiv ids of what was found, best first.</summary>
    public static async Task<IReadOnlyList<int>> FindAsync(this TestDatabase database, string text, int skip = 0, int take = 100) =>
        [.. (await database.SearchAsync(text, skip, take)).Hits.Select(hit => TestDatabaseActions.Number(hit.Paper.Paper.ArxivId))];

    public static async Task AssertFindsAsync(this TestDatabase database, string text, params int[] papers) =>
        Assert.Equal($"{text}: {string.Join(' ', papers)}", $"{text}: {string.Join(' ', await database.FindAsync(text))}");
}
