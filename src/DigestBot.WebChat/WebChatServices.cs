using DigestBot.Core.Conversation.Receiving;
using DigestBot.Core.Delivery;
using DigestBot.Core.Rendering.Dialects;
using DigestBot.WebChat.Answers;
using DigestBot.WebChat.Guarding;
using DigestBot.WebChat.Rooms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DigestBot.WebChat;

/// <summary>The web chat's parts.</summary>
public static class WebChatServices
{
    /// <summary>Adds the platform <c>web</c> and what its page needs. The conversation and the transcript come from elsewhere.</summary>
    /// <param name="isKeyed">Whether something in front of it asks everybody for a key, so that it need not be this machine's own.</param>
    public static IServiceCollection AddWebChat(this IServiceCollection services, bool isKeyed = false)
    {
        services.AddSingleton(new PageAccess(isKeyed));
        services.TryAddSingleton(TimeProvider.System);
        services.AddReceiving();
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
