using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Intake;
using DigestBot.Storage.Chats;
using DigestBot.Storage.Delivery;
using DigestBot.Storage.Digests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DigestBot.Storage;

/// <summary>What keeps everything.</summary>
public static class StorageServices
{
    /// <summary>
    /// Adds the <see cref="Database"/> and the stores in it. Whoever hosts them calls <see cref="Database.MigrateAsync"/> before anything else.
    /// </summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, StorageOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(options)
            .AddSingleton<Database>()
            .AddSingleton<IEditionStore, EditionStore>()
            .AddSingleton<IEditionIntake, EditionIntake>()
            .AddSingleton<IChatStore, ChatStore>()
            .AddSingleton<ITranscript, Transcript>()
            .AddSingleton<IOutbox, Outbox>()
            .AddSingleton<IPushHistory, PushHistory>()
            .AddSingleton<IDeliveryQueue, DeliveryQueue>()
            .AddSingleton<IDeliveryLedger, DeliveryLedger>()
            .AddSingleton<IInstanceLease, InstanceLease>();
    }
}
