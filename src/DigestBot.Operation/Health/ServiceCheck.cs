using DigestBot.Core.Delivery;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DigestBot.Operation.Health;

/// <summary>Whether it is this process that works on the database.</summary>
internal sealed class ServiceCheck(Instance instance) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(instance.Works
        ? HealthCheckResult.Healthy()
        : HealthCheckResult.Unhealthy("Another DigestBot works on this database, or this one is about to begin: it does not schedule, send or listen."));
}
