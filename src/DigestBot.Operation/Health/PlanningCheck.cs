using DigestBot.Core.Delivery;
using DigestBot.Core.Delivery.Watching;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DigestBot.Operation.Health;

/// <summary>Whether what is due is found and planned.</summary>
internal sealed class PlanningCheck(PlanningProgress progress, DeliveryOptions options) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        progress.Behind is var behind && behind > options.StallAfter
            ? HealthCheckResult.Unhealthy($"It has been looked for what is due for {behind.TotalMinutes:F0} minutes, and it was not planned.")
            : HealthCheckResult.Healthy());
}
