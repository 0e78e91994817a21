using DigestBot.Core.Delivery.Pacing;
using DigestBot.Core.Delivery.Sending;
using DigestBot.Core.Delivery.Watching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DigestBot.Core.Delivery;

/// <summary>Registers the way out.</summary>
public static class DeliveryServices
{
    public static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services.TryAddSingleton(new DeliveryOptions());
        services.TryAddSingleton(new PushRules());
        return services
            .AddSingleton<DeliverySignal>()
            .AddSingleton<DeliveryProgress>()
            .AddSingleton<Instance>()
            .AddSingleton<PlatformPaces>()
            .AddSingleton(parts => new SendGate(
                parts.GetRequiredService<PlatformPaces>(), parts.GetRequiredService<IDeliveryQueue>(), parts.GetRequiredService<TimeProvider>()))
            .AddSingleton<OwnerNotices>()
            .AddSingleton<PumpParts>()
            .AddSingleton<Upkeep>()
            .AddSingleton<BodyComposer>()
            .AddSingleton<IPusher, Pusher>()
            .AddSingleton<IDispatcher, Dispatcher>();
    }
}
