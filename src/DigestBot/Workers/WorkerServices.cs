using DigestBot.Configuration;

namespace DigestBot.Workers;

internal static class WorkerServices
{
    /// <summary>Adds a worker a source, and the one that delivers.</summary>
    public static IServiceCollection AddWorkers(this IServiceCollection services, Settings settings)
    {
        foreach (var source in FolderSource.Of(settings))
            services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<FolderSourceWorker>(provider, source));
        return services.AddHostedService<PushWorker>();
    }
}
