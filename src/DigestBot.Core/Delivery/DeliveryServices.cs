using DigestBot.Core.Chats;
using DigestBot.Core.Delivery.Pacing;
using DigestBot.Core.Delivery.Sending;
using DigestBot.Core.Delivery.Watching;
using DigestBot.Core.Together;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace DigestBot.Core.Delivery;

/// <summary>Registers the way out.</summary>
public static class DeliveryServices
{
    /// <summary>
    /// Adds <see cref="IPusher"/>, <see cref="IDispatcher"/> and what they work with. Needs the stores, the platforms and <see cref="TimeProvider"/>
    /// from the host; <see cref="DeliveryOptions"/> and <see cref="PushRules"/> are taken where it registered them before.
    /// </summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services.TryAddSingleton(new DeliveryOptions());
        services.TryAddSingleton(new PushRules());
        return services
            .AddSingleton<DeliverySignal>()
            .AddSingleton<DeliveryProgress>()
            .AddSingleton<PlanningProgress>()
            .AddSingleton<StorageTroubles>()
            .AddSingleton<Instance>()
            .AddSingleton<PlatformPaces>()
            .AddSingleton(parts => new SendGate(
                parts.GetRequiredService<PlatformPaces>(), parts.GetRequiredService<IDeliveryQueue>(), parts.GetRequiredService<TimeProvider>(),
                parts.GetRequiredService<DeliveryProgress>()))
            .AddSingleton<OwnerNotices>()
            .AddSingleton(parts => new AnswerSender(
                parts.GetServices<IChatPlatform>(), parts.GetRequiredService<SendGate>(), parts.GetRequiredService<IDeliveryQueue>(),
                parts.GetRequiredService<IChatStore>(), parts.GetRequiredService<OwnerNotices>(), parts.GetRequiredService<TimeProvider>(),
                parts.GetRequiredService<ILogger<AnswerSender>>()))
            .AddSingleton<PumpParts>()
            .AddSingleton<Upkeep>()
            .AddSingleton<NominatedPapers>()
            .AddSingleton<RoundUpComposer>()
            .AddSingleton<BodyComposer>()
            .AddSingleton<IPusher, Pusher>()
            .AddSingleton<IDispatcher, Dispatcher>();
    }
}
