using DigestBot.Core.Delivery;
using DigestBot.Core.Delivery.Watching;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DigestBot.Operation.Health;

/// <summary>Whether what waits for a platform gets on, by the measure of the watchdog that begins a stalled delivery anew.</summary>
internal sealed class SendingCheck(DeliveryProgress progress, DeliveryOptions options, Instance instance, string platform) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        Trouble() is { } trouble ? HealthCheckResult.Unhealthy(trouble) : HealthCheckResult.Healthy());

    private string? Trouble()
    {
        if (progress.Reports.FirstOrDefault(report => report.Platform == platform) is { Broken: { } broken })
            return broken;
        // Who does not send cannot be behind.
        return instance.Works && progress.SilenceOf(platform) is var silence && silence > options.StallAfter
            ? $"Nothing has got on for {silence.TotalMinutes:F0} minutes although there is work."
            : null;
    }
}
