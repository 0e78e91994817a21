using DigestBot.Core.Conversation.Receiving;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DigestBot.Operation.Health;

/// <summary>Whether what people say on a platform is heard.</summary>
internal sealed class HearingCheck(ReceiverStates receivers, string platform) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        receivers.TroubleOf(platform) is { } trouble ? HealthCheckResult.Unhealthy(trouble) : HealthCheckResult.Healthy());
}
