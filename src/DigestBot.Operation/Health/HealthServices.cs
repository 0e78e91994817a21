using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using static System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes;

namespace DigestBot.Operation.Health;

internal static class HealthServices
{
    // A check that hangs is a failed one.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddHealth(this IServiceCollection services, IEnumerable<Adapter> adapters)
    {
        var checks = services.AddHealthChecks()
            .Add(Check<DatabaseCheck>("database"))
            .Add(Check<ServiceCheck>("service"))
            .Add(Check<PlanningCheck>("planning"));
        foreach (var adapter in adapters)
        {
            checks.Add(Check<SendingCheck>($"{adapter.Platform} sending", adapter.Platform));
            if (adapter.IsHeard)
                checks.Add(Check<HearingCheck>($"{adapter.Platform} hearing", adapter.Platform));
        }

        return services;
    }

    private static HealthCheckRegistration Check<[DynamicallyAccessedMembers(PublicConstructors)] T>(string name, params object[] arguments)
        where T : IHealthCheck =>
        new(name, parts => ActivatorUtilities.CreateInstance<T>(parts, arguments), failureStatus: null, tags: null, Patience);
}
