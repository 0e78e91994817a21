using DigestBot.Core.Digests.Publishing;
using NodaTime;

namespace DigestBot.Workers;

/// <summary>What is known of a publisher's files: for good what was brought in, for a while what was not there or could not be read.</summary>
internal sealed class PublisherMemory(string source, IFetchMemory memory, Calendar calendar)
{
    private static readonly Duration PassOverFor = Duration.FromHours(6);

    // Some servers say that nothing changed although it did.
    private static readonly Duration TrustFor = Duration.FromDays(1);

    private readonly Dictionary<Uri, FetchMark> _passedOver = [];

    /// <summary>Whether to ask for a file now.</summary>
    public async Task<bool> IsDueAsync(PublishedFile file, bool mayChange, CancellationToken ct) => mayChange
        || (_passedOver.TryGetValue(file.Address, out var passed) ? passed.At + PassOverFor < calendar.Now : await memory.FindAsync(source, file.Address, ct) is null);

    /// <summary>What to ask with.</summary>
    public async Task<FetchMark?> MarkAsync(PublishedFile file, CancellationToken ct) =>
        await LatestAsync(file, ct) is { } mark && mark.At + TrustFor > calendar.Now ? mark : null;

    private async Task<FetchMark?> LatestAsync(PublishedFile file, CancellationToken ct) =>
        _passedOver.GetValueOrDefault(file.Address) is { } passed and not { ETag: null, LastModified: null } ? passed : await memory.FindAsync(source, file.Address, ct);

    /// <summary>It was brought in.</summary>
    public Task KeepAsync(PublishedFile file, FetchMark mark, CancellationToken ct)
    {
        _passedOver.Remove(file.Address);
        return memory.KeepAsync(source, file.Address, mark, ct);
    }

    /// <summary>It was not there, or was of no use as it was.</summary>
    public void PassOver(PublishedFile file, FetchMark? mark = null) => _passedOver[file.Address] = mark ?? new(null, null, calendar.Now);
}
