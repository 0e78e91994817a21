using DigestBot.Core.Digests.Publishing;
using DigestBot.Core.Operation;

namespace DigestBot.Operation;

/// <summary>What there was at one moment.</summary>
internal sealed record Snapshot(Census Census, IReadOnlyList<SourceReport> Sources);

/// <summary>A source and how it is.</summary>
internal sealed record SourceReport(SourcePlace Place, SourceState State);

/// <summary>Takes snapshots, and not more often than they change much: counting costs the database something, and anybody may ask often.</summary>
internal sealed class Snapshots(ICensus census, ISourceJournal journal, OperatedBot bot, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private long _takenAt;

    /// <summary>The last one; null before the first.</summary>
    public Snapshot? Last { get; private set; }

    public async Task<Snapshot> TakeAsync(CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            if (Last is { } last && time.GetElapsedTime(_takenAt) < Fresh)
                return last;
            List<SourceReport> reports = [];
            foreach (var source in bot.Sources)
                reports.Add(new(source, await journal.StateAsync(source.Name, ct)));
            var taken = new Snapshot(await census.TakeAsync(ct), reports);
            (Last, _takenAt) = (taken, time.GetTimestamp());
            return taken;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
