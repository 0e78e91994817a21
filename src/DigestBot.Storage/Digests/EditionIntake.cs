using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Intake;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DigestBot.Storage.Digests;

/// <summary>Stores parsed digests.</summary>
internal sealed class EditionIntake(Database database, TimeProvider time) : IEditionIntake
{
    public Task<IntakeOutcome> StoreAsync(EditionKey key, DigestFile file, ParsedDigest digest, CancellationToken ct) =>
        database.WriteAsync(connection => Store(connection, key, file, digest), ct);

    private IntakeOutcome Store(SqliteConnection connection, EditionKey key, DigestFile file, ParsedDigest digest)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var edition = StoredEdition.Open(connection, key);
        if (!edition.Keep(file, digest.Form, now))
            return Outcome(IntakeChange.Unchanged, 0);

        var known = edition.Papers();
        var papers = DigestMerge.Merge(known, digest.Form, digest.Papers);
        if (!edition.IsAdded && papers.SequenceEqual(known))
            return Outcome(IntakeChange.Unchanged, 0);

        var brought = new Arrivals(connection, edition).Receive(papers, now);
        edition.Put(papers);
        return Outcome(edition.IsAdded ? IntakeChange.Added : IntakeChange.Updated, brought);

        IntakeOutcome Outcome(IntakeChange change, int newPapers) => new(edition.Read(), change, newPapers);
    }
}
