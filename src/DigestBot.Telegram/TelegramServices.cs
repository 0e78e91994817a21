using DigestBot.Core.Delivery;
using DigestBot.Core.Rendering.Dialects.Telegram;
using DigestBot.Telegram.Api;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DigestBot.Telegram;

/// <summary>The Telegram adapter's parts.</summary>
public static class TelegramServices
{
    /// <summary>Adds the platform <c>telegram</c>.</summary>
    /// <param name="options">Checked, and with a token.</param>
    public static IServiceCollection AddTelegram(this IServiceCollection services, TelegramOptions options)
    {
        services.TryAddSingleton<TelegramDialect>();
        services.AddSingleton(options);
        services.AddSingleton(_ => new TelegramApi(options));
        services.AddSingleton<IChatPlatform, TelegramPlatform>();
        return services;
    }
}
