using DigestBot.Core.Delivery;
using DigestBot.Core.Rendering.Dialects;
using DigestBot.WebChat.Answers;
using DigestBot.WebChat.Rooms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DigestBot.WebChat;

/// <summary>The web chat's parts.</summary>
public static class WebChatServices
{
    /// <summary>Adds the platform <c>web</c> and what its page needs. The conversation and the transcript come from elsewhere.</summary>
    public static IServiceCollection AddWebChat(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<WebDialect>();
        services.AddSingleton<ChatRooms>();
        services.AddSingleton<ChatStream>();
        services.AddSingleton<ChatDesk>();
        services.AddSingleton<Reception>();
        services.AddSingleton<IChatPlatform, WebChatPlatform>();
        services.AddHostedService<TranscriptTail>();
        return services;
    }
}
