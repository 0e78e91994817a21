using DigestBot.Core.Delivery.Pacing;
using DigestBot.Core.Delivery.Watching;
using Microsoft.Extensions.Logging;

namespace DigestBot.Core.Delivery.Sending;

/// <summary>What all pumps work with.</summary>
internal sealed record PumpParts(
    IDeliveryQueue Queue,
    IOutbox Outbox,
    PlatformPaces Paces,
    DeliverySignal Signal,
    DeliveryProgress Progress,
    OwnerNotices Notices,
    StorageTroubles Troubles,
    DeliveryOptions Options,
    TimeProvider Time,
    ILoggerFactory Logs)
{
    /// <summary>The name under which this process leases.</summary>
    public string Owner { get; } = Instance.NameOfThisProcess;

    /// <summary>By chance, from 0 to below 1.</summary>
    public Func<double> Jitter { get; init; } = Random.Shared.NextDouble;
}
