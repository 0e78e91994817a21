using Dapper;
using DigestBot.Core.Digests;
using DigestBot.Core.Related;
using DigestBot.Core.Search;
using DigestBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DigestBot.Storage.Search;

/// <summary>Tells by the index which papers have a word.</summary>
internal sealed class WordIndex(Database database) : IWordIndex
{
    public Task<IReadOnlyList<WordUse>> FindAsync(EquatableList<string> words, int most, CancellationToken ct) =>
        database.ReadAsync<IReadOnlyList<WordUse>>(connection => Find(connection, words, most), ct);

    public Task<IReadOnlyList<SearchHit>> ReadAsync(EquatableList<long> papers, string preferredLanguage, CancellationToken ct) =>
        database.ReadAsync<IReadOnlyList<SearchHit>>(connection => [.. FoundPapers.Read(connection, papers, preferredLanguage)], ct);

    private static List<WordUse> Find(SqliteConnection connection, EquatableList<string> words, int most)
    {
        var days = connection.Query<Day>("SELECT date AS Date, sum(paper_count) AS Papers FROM edition GROUP BY date ORDER BY date DESC").ToList();
        using var find = new Statement(connection, "SELECT rowid FROM paper_index WHERE paper_index MATCH ?1 ORDER BY rowid DESC LIMIT ?2");
        return [.. words.Select(word => find.Read(row => row.Number(0), $"{{title summary abstract}} : \"{word}\"", most)).Select(Use)];

        WordUse Use(List<long> papers) => new(
            [.. papers], days.Where(day => papers.Count < most || DocumentId.Last(day.Date) >= papers[^1]).Sum(day => day.Papers));
    }

    internal sealed class Day
    {
        public LocalDate Date { get; init; }

        public long Papers { get; init; }
    }
}
