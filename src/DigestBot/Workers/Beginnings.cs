using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Intake;
using DigestBot.Core.Digests.Publishing;
using NodaTime;

namespace DigestBot.Workers;

/// <summary>Finds out from which day on a publisher's editions are news: the latest that there is when it is looked at for the first time.</summary>
internal sealed class Beginnings(ISourceJournal journal, IEditionStore editions)
{
    /// <summary>The day; null while nothing was found, and then why.</summary>
    public async Task<(LocalDate? Day, FetchFailed? Trouble)> FindAsync(
        WatchedSource source, IReadOnlyList<PublishedFile> files, Func<PublishedFile, Fetched, ReadDigest> read, IPublisher publisher, CancellationToken ct)
    {
        if ((await journal.StateAsync(source.Name, ct)).NewsFrom is { } known)
            return (known, null);
        var (day, trouble) = await StoredAsync(source, ct) is { } stored ? (stored, null)
            : files.LastOrDefault(file => file.IsListed) is { } listed ? (listed.Date, null)
            : await SearchAsync(files, read, publisher, ct);
        if (day is { } found)
            await journal.BeginAsync(source.Name, found, ct);
        return (day, trouble);
    }

    // Somebody imported it, or it was a folder before.
    private async Task<LocalDate?> StoredAsync(WatchedSource source, CancellationToken ct) =>
        (await editions.ListAsync(int.MaxValue, ct)).FirstOrDefault(edition => edition.Source == source.Name)?.Date;

    private static async Task<(LocalDate?, FetchFailed?)> SearchAsync(
        IReadOnlyList<PublishedFile> files, Func<PublishedFile, Fetched, ReadDigest> read, IPublisher publisher, CancellationToken ct)
    {
        foreach (var file in files.Reverse())
            switch (await publisher.FetchAsync(file, mark: null, ct))
            {
                case Fetched fetched when read(file, fetched).Digest.Papers.Count > 0:
                    return (file.Date, null);
                case FetchFailed failed:
                    return (null, failed);
            }

        return (null, new("has no digest of any of these days yet; check Url"));
    }
}
