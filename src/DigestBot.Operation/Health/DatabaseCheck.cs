using DigestBot.Core;
using DigestBot.Core.Delivery.Watching;
using DigestBot.Core.Digests;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DigestBot.Operation.Health;

/// <summary>Whether the database can be read, and nothing that works on it has met a trouble just now, such as a full disk.</summary>
internal sealed class DatabaseCheck(IEditionStore editions, StorageTroubles troubles) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await editions.SpanAsync(cancellationToken);
            return troubles.Current is { } trouble ? HealthCheckResult.Unhealthy(trouble) : HealthCheckResult.Healthy();
        }
        catch (StorageException trouble)
        {
            return HealthCheckResult.Unhealthy(trouble.Message);
        }
    }
}
