using DigestBot.Core.Metering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DigestBot.Core.Conversation.Receiving;

/// <summary>Registers what all who hear people share.</summary>
public static class ReceivingServices
{
    /// <summary>
    /// Adds the limit of each person, the meter, and who can be heard, unless they are there. Needs <see cref="TimeProvider"/>; <see cref="FloodLimits"/> are
    /// taken where they were registered before.
    /// </summary>
    public static IServiceCollection AddReceiving(this IServiceCollection services)
    {
        services.TryAddSingleton(new FloodLimits());
        services.TryAddSingleton<BotMeter>();
        services.TryAddSingleton<FloodGate>();
        services.TryAddSingleton<ReceiverStates>();
        return services;
    }
}
