using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Core.Delivery;

/// <summary>Registers the way out.</summary>
public static class DeliveryServices
{
    public static IServiceCollection AddDelivery(this IServiceCollection services) => services
        .AddSingleton<DeliverySignal>()
        .AddSingleton<BodyComposer>()
        .AddSingleton<IPusher, Pusher>()
        .AddSingleton<IDispatcher, Dispatcher>();
}
