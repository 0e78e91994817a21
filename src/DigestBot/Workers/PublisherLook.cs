using System.Security.Cryptography;
using DigestBot.Core.Digests.Intake;
using DigestBot.Core.Digests.Publishing;
using NodaTime;

namespace DigestBot.Workers;

/// <summary>How a look at a publisher ended.</summary>
/// <param name="Trouble">What went wrong; null if nothing did.</param>
/// <param name="IsInDoubt">Whether a file was damaged, and is fetched once more before it is taken so.</param>
internal sealed record LookOutcome(FetchFailed? Trouble = null, bool IsInDoubt = false);

/// <summary>One look at a publisher: asks what there is, fetches what is not known or may have changed, and has it taken in.</summary>
internal sealed class PublisherLook(
    WatchedSource source, IPublisher publisher, DigestImporter importer, Reception reception, PublisherMemory memory, Beginnings beginnings, IntakeGate gate, Calendar calendar)
{
    // Older editions are hardly ever corrected.
    private const int DaysThatMayChange = 2;

    // So many failing files in one look are the server's trouble, not theirs.
    private const int FailuresOfAServer = 3;

    private readonly Dictionary<Uri, string> _doubts = [];

    public async Task<LookOutcome> LookAsync(CancellationToken ct)
    {
        var list = await publisher.ListAsync(calendar.Today, source.Options.Days, ct);
        if (list.Trouble is { } trouble)
            return new(trouble);
        var (newsFrom, unfound) = await beginnings.FindAsync(source, list.Files, Read, publisher, ct);
        if (newsFrom is not { } news)
            return new(unfound);

        return await LookAtAsync(list.Files, news, ct);
    }

    private async Task<LookOutcome> LookAtAsync(IReadOnlyList<PublishedFile> files, LocalDate news, CancellationToken ct)
    {
        var changing = files.Select(file => file.Date).Distinct().TakeLast(DaysThatMayChange).ToHashSet();
        var outcome = new LookOutcome();
        var failures = 0;
        foreach (var file in files)
        {
            var before = outcome.Trouble;
            outcome = await LookAtAsync(file, changing.Contains(file.Date), news, outcome, ct);
            if (!ReferenceEquals(before, outcome.Trouble) && ++failures == FailuresOfAServer)
                outcome = outcome with { Trouble = outcome.Trouble! with { StopsAll = true } };
            if (outcome.Trouble is { StopsAll: true })
                break;
        }

        return outcome;
    }

    private async Task<LookOutcome> LookAtAsync(PublishedFile file, bool mayChange, LocalDate news, LookOutcome outcome, CancellationToken ct)
    {
        if (!await memory.IsDueAsync(file, mayChange, ct))
            return outcome;
        switch (await publisher.FetchAsync(file, await memory.MarkAsync(file, ct), ct))
        {
            case Fetched fetched:
                gate.Hold(source.Name);
                var sure = await TakeAsync(file, fetched, news, ct);
                gate.Progress(source.Name);
                return sure ? outcome : outcome with { IsInDoubt = true };
            case FetchFailed failed:
                memory.PassOver(file);
                return outcome with { Trouble = failed with { Reason = $"{Shown(file)} {failed.Reason}" } };
            case NotThere:
                memory.PassOver(file);
                return outcome;
            default:
                return outcome;
        }
    }

    /// <summary>False if it is damaged and another look shall show whether it stays so.</summary>
    private async Task<bool> TakeAsync(PublishedFile file, Fetched fetched, LocalDate news, CancellationToken ct)
    {
        var read = Read(file, fetched);
        if (read.Digest.Problems.Count > 0 && IsSeenFirst(file, fetched))
            return false;
        _doubts.Remove(file.Address);
        var taken = read with { Arrival = read.Arrival with { BroughtBy = file.Date < news ? BroughtBy.SourcePast : BroughtBy.Source } };
        if (await reception.TakeAsync(taken, Shown(file), ct))
            await memory.KeepAsync(file, fetched.Mark, ct);
        else
            memory.PassOver(file, fetched.Mark);
        return true;
    }

    private ReadDigest Read(PublishedFile file, Fetched fetched) => importer.Read(
        new(file.Name, fetched.Content, source.Name, file.Date, source.Options.Language) { CategoryOrder = source.Options.CategoryOrder });

    private bool IsSeenFirst(PublishedFile file, Fetched fetched)
    {
        var before = _doubts.GetValueOrDefault(file.Address);
        _doubts[file.Address] = Hash(fetched);
        return before != _doubts[file.Address];
    }

    private static string Hash(Fetched fetched) => Convert.ToHexString(SHA256.HashData(fetched.Content.Span));

    // What stands behind a question mark may be a secret.
    private static string Shown(PublishedFile file) => file.Address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.SafeUnescaped);
}
