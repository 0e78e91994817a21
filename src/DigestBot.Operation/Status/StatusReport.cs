using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Delivery.Watching;
using DigestBot.Core.Digests.Publishing;
using DigestBot.Core.Operation;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;

namespace DigestBot.Operation.Status;

/// <summary>What the status page shows.</summary>
internal sealed record StatusReport(OperatedBot Bot, Instant Now, Instant StartedAt)
{
    public required HealthReport Health { get; init; }

    public required Snapshot Snapshot { get; init; }

    public required IReadOnlyList<ProgressReport> Progress { get; init; }

    public required IReadOnlyList<RunningPush> Pushes { get; init; }

    /// <summary>The last days with editions, the oldest first.</summary>
    public required IReadOnlyList<DayTotal> Days { get; init; }

    public required IReadOnlyList<ReceivedEdition> Editions { get; init; }

    public required IReadOnlyList<DeadLetter> DeadLetters { get; init; }

    /// <summary>What is odd about sources and not over yet.</summary>
    public required IReadOnlyList<SourceNotice> Notices { get; init; }

    public required IReadOnlyList<SuspendedChat> Suspended { get; init; }

    public int ActiveChats => Count(ChatState.Active);

    public int SuspendedChats => Count(ChatState.Suspended);

    public int GivenUp => Snapshot.Census.Deliveries.Where(row => row.State is DeliveryState.Dead).Sum(row => row.Deliveries);

    /// <summary>How many things somebody should look after.</summary>
    public int Troubles => Health.Entries.Count(entry => entry.Value.Status != HealthStatus.Healthy) + Snapshot.Sources.Count(source => source.State.Trouble is not null);

    private int Count(ChatState state) => Snapshot.Census.Chats.Where(row => row.State == state).Sum(row => row.Chats);
}

/// <summary>How many papers were new on a day.</summary>
internal sealed record DayTotal(LocalDate Day, int Papers);

/// <summary>What is being sent to a platform.</summary>
/// <param name="Done">How much has arrived since the oldest that waits was planned.</param>
internal sealed record RunningPush(ProgressReport Report, int Done)
{
    public int All => Done + Report.Waiting;
}
