using DigestBot.Core.Delivery;
using DigestBot.Core.Delivery.Watching;
using DigestBot.Core.Digests.Publishing;
using DigestBot.Core.Operation;
using DigestBot.Core.Statistics;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;

namespace DigestBot.Operation.Status;

/// <summary>Gathers what the status page shows.</summary>
internal sealed class StatusDesk(
    OperatedBot bot, HealthCheckService checks, Snapshots snapshots, DeliveryProgress progress, ICensus census, IEditionStatistics statistics,
    IDeliveryLedger ledger, ISourceJournal journal, TimeProvider time)
{
    private const int Days = 30;
    private const int Editions = 8;
    private const int Failures = 12;
    private const int Suspended = 25;
    private const int Notices = 50;

    private readonly Instant _startedAt = Instant.FromDateTimeOffset(time.GetUtcNow());

    public async Task<StatusReport> ReadAsync(CancellationToken ct)
    {
        var reports = progress.Reports;
        return new(bot, Instant.FromDateTimeOffset(time.GetUtcNow()), _startedAt)
        {
            Health = await checks.CheckHealthAsync(ct),
            Snapshot = await snapshots.TakeAsync(ct),
            Progress = reports,
            Pushes = await PushesAsync(reports, ct),
            Days = [.. (await statistics.CountAsync(Days, ct)).GroupBy(row => row.Day).Select(day => new DayTotal(day.Key, day.Sum(row => row.Papers)))],
            Editions = await census.EditionsAsync(Editions, ct),
            DeadLetters = await ledger.DeadLettersAsync(Failures, ct),
            Notices = [.. (await journal.NoticesAsync(Notices, ct)).Where(notice => notice.SettledAt is null).Take(Failures)],
            Suspended = await census.SuspendedAsync(Suspended, ct),
        };
    }

    private async Task<IReadOnlyList<RunningPush>> PushesAsync(IReadOnlyList<ProgressReport> reports, CancellationToken ct)
    {
        List<RunningPush> pushes = [];
        foreach (var report in reports.Where(report => report.Waiting > 0))
        {
            var begun = Instant.FromDateTimeOffset(time.GetUtcNow()) - report.OldestAge;
            pushes.Add(new(report, await census.SentSinceAsync(report.Platform, begun, ct)));
        }

        return pushes;
    }
}
