using DigestBot.Core.Rendering.Dialects;
using DigestBot.Core.Rendering.Dialects.Discord;
using DigestBot.Core.Rendering.Dialects.Telegram;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Core.Rendering;

/// <summary>Registers the dialects.</summary>
public static class RenderingServices
{
    public static IServiceCollection AddRendering(this IServiceCollection services) => services
        .AddSingleton<IDialect, TextDialect>(_ => new TextDialect())
        .AddSingleton<IDialect, DiscordDialect>()
        .AddSingleton<IDialect, TelegramDialect>()
        .AddSingleton<IDialect, WebDialect>();
}
