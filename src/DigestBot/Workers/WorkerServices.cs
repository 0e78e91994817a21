using DigestBot.Configuration;
using DigestBot.Sources;
using NodaTime;

namespace DigestBot.Workers;

internal static class WorkerServices
{
    /// <summary>Adds a worker a source, the one that plans and sends, and the one that gives memory back.</summary>
    public static IServiceCollection AddWorkers(this IServiceCollection services, Settings settings)
    {
        var sources = WatchedSource.Of(settings);
        foreach (var source in sources)
            services.AddSingleton<IHostedService>(provider => source.Folder is null
                ? Worker(provider, source, settings.Fetching)
                : ActivatorUtilities.CreateInstance<FolderSourceWorker>(provider, source));
        return services
            .AddSingleton(settings.Fetching)
            .AddSingleton(new Quarantine(settings.QuarantineFolder))
            .AddSingleton<PublisherFactory>()
            .AddSingleton<Reception>()
            .AddSingleton<Beginnings>()
            .AddSingleton<MissingCheck>()
            .AddSingleton(provider => new Calendar(provider.GetRequiredService<TimeProvider>(), settings.Zone))
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<IntakeGate>(provider, sources.Select(source => source.Name)))
            .AddSingleton<PlanLoop>()
            .AddSingleton<NoticeLoop>()
            .AddHostedService<PushWorker>()
            .AddHostedService<MemoryWorker>();
    }

    private static PublisherWorker Worker(IServiceProvider provider, WatchedSource source, FetchingOptions options) =>
        ActivatorUtilities.CreateInstance<PublisherWorker>(
            provider, source, Look(provider, source), new LookPace(() => Duration.FromMinutes(options.IntervalMinutes)));

    /// <summary>Looks at a publisher whenever it is asked to.</summary>
    internal static PublisherLook Look(IServiceProvider provider, WatchedSource source) => ActivatorUtilities.CreateInstance<PublisherLook>(
        provider, source, provider.GetRequiredService<PublisherFactory>().For(source.Options), ActivatorUtilities.CreateInstance<PublisherMemory>(provider, source.Name));
}

/// <summary>The days, here and where publishers may be.</summary>
internal sealed class Calendar(TimeProvider time, DateTimeZone zone)
{
    public Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>The latest day that has begun, by universal time or in the bot's zone.</summary>
    public LocalDate Today => LocalDate.Max(Now.InUtc().Date, Now.InZone(zone).Date);

    /// <summary>The first day that is not over by both.</summary>
    public LocalDate Open => LocalDate.Min(Now.InUtc().Date, Now.InZone(zone).Date);
}
