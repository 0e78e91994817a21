using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Intake;
using DigestBot.Storage.Following;
using DigestBot.Storage.Search;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DigestBot.Storage.Digests;

/// <summary>Stores parsed digests.</summary>
internal sealed class EditionIntake(Database database, TimeProvider time) : IEditionIntake
{
    // A correction may take out a paper or two. The tenth part of an edition is rather missing than withdrawn: its writer broke off, and taking
    // it would change what the numbers of messages in chats stand for.
    private const int LargestLoss = 10;

    public Task<IntakeOutcome> StoreAsync(EditionKey key, DigestFile file, ParsedDigest digest, CancellationToken ct) =>
        database.WriteAsync(connection => Store(connection, key, file, digest), ct);

    private IntakeOutcome Store(SqliteConnection connection, EditionKey key, DigestFile file, ParsedDigest digest)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var edition = StoredEdition.Open(connection, key);
        if (edition.Has(file, digest.Form))
            return Outcome(IntakeChange.Unchanged, 0);

        var known = edition.Papers();
        var lost = DigestMerge.Lost(known, digest.Form, digest.Papers);
        if (file.BroughtBy != BroughtBy.Hand && lost > known.Count / LargestLoss)
            return Outcome(IntakeChange.Refused, 0) with { LostPapers = lost };

        edition.Keep(file, digest.Form, now);
        var papers = DigestMerge.Merge(known, digest.Form, digest.Papers);
        if (!edition.IsAdded && papers.SequenceEqual(known))
            return Outcome(IntakeChange.Unchanged, 0);

        var index = SearchIndex.Take(connection, known.Concat(papers).Select(paper => paper.Paper.ArxivId));
        var arrivals = new Arrivals(connection, edition);
        var brought = arrivals.Receive(papers, file.BroughtBy == BroughtBy.SourcePast, now);
        edition.Put(papers);
        var indexed = index.Put();
        if (brought is { Id: { } arrival, IsHistory: false })
            RuleMatches.Note(connection, arrival, [.. brought.Papers.Select(paper => indexed[paper])]);
        foreach (var returned in arrivals.Returned(known, papers, brought.Id))
            RuleMatches.Note(connection, returned.Key, [.. returned.Select(paper => indexed[paper])]);
        return edition.IsAdded
            ? new Comparison(connection, edition).Add(Outcome(IntakeChange.Added, brought.Papers.Count))
            : Outcome(IntakeChange.Updated, brought.Papers.Count) with { LostPapers = lost };

        IntakeOutcome Outcome(IntakeChange change, int newPapers) => new(edition.Read(), change, newPapers);
    }
}
