using DigestBot.Configuration;

namespace DigestBot.Workers;

internal static class WorkerServices
{
    /// <summary>Adds a worker a source, and the one that plans and sends.</summary>
    public static IServiceCollection AddWorkers(this IServiceCollection services, Settings settings)
    {
        foreach (var source in FolderSource.Of(settings))
            services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<FolderSourceWorker>(provider, source));
        return services.AddSingleton<PlanLoop>().AddHostedService<PushWorker>();
    }
}
