using DigestBot.Operation.Access;
using DigestBot.Operation.Health;
using DigestBot.Operation.Metrics;
using DigestBot.Operation.Status;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DigestBot.Operation;

/// <summary>What operators see of the bot.</summary>
public static class OperationServices
{
    /// <summary>Adds health, metrics, the status page and the key to all pages. The bot's parts come from elsewhere.</summary>
    /// <param name="isSent">Whether measurements are sent somewhere, besides being asked for.</param>
    public static IServiceCollection AddOperation(this IServiceCollection services, WebOptions options, OperatedBot bot, bool isSent = false)
    {
        if (isSent)
            services.AddHostedService<SnapshotWorker>();
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(options)
            .AddSingleton(bot)
            .AddHealth(bot.Adapters)
            .AddSingleton<Snapshots>()
            .AddSingleton<BotInstruments>()
            .AddSingleton<MeterReader>()
            .AddSingleton(new AccessKey(options.AccessKey))
            .AddSingleton<AccessCookie>()
            .AddSingleton<KeyTries>()
            .AddSingleton<AccessGate>()
            .AddSingleton<StatusDesk>();
    }
}
