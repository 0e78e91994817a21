using NodaTime;

namespace DigestBot.Core.Digests.Publishing;

/// <summary>Where a publisher's digests are fetched from. What goes wrong there is a result, never an exception.</summary>
public interface IPublisher
{
    /// <summary>What there may be of the latest days, the oldest first; for one day Markdown before JSON lines.</summary>
    /// <param name="today">No later day is looked for.</param>
    /// <param name="days">How many days.</param>
    Task<PublishedList> ListAsync(LocalDate today, int days, CancellationToken ct);

    /// <summary>Fetches a file.</summary>
    /// <param name="mark">What was said of it when it was last fetched, to ask only whether it changed; null to fetch it anyway.</param>
    Task<FetchResult> FetchAsync(PublishedFile file, FetchMark? mark, CancellationToken ct);
}

/// <summary>A digest file that a publisher may have.</summary>
/// <param name="Date">The day it is of.</param>
/// <param name="Name">Its name without folders.</param>
/// <param name="Address">Where it is.</param>
/// <param name="IsListed">Whether the publisher names its day; otherwise it is only where one would be.</param>
public sealed record PublishedFile(LocalDate Date, string Name, Uri Address, bool IsListed);

/// <summary>What a publisher may have.</summary>
/// <param name="Files">The files, the oldest day first.</param>
/// <param name="Trouble">Why there is no list; null if there is one.</param>
public sealed record PublishedList(IReadOnlyList<PublishedFile> Files, FetchFailed? Trouble = null);
