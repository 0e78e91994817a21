using DigestBot.Core.Conversation;
using DigestBot.Core.Conversation.Caretaking;
using DigestBot.Core.Conversation.Receiving;
using DigestBot.Core.Delivery;
using DigestBot.Core.Rendering.Dialects.Discord;
using DigestBot.Discord.Api.Gateway;
using DigestBot.Discord.Api.Rest;
using DigestBot.Discord.Changing;
using DigestBot.Discord.Commands;
using DigestBot.Discord.Receiving;
using DigestBot.Discord.Sending;
using DigestBot.Discord.Talking;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DigestBot.Discord;

/// <summary>The Discord adapter's parts.</summary>
public static class DiscordServices
{
    /// <summary>Adds the platform <c>discord</c>.</summary>
    /// <param name="options">Checked, and with a token.</param>
    public static IServiceCollection AddDiscord(this IServiceCollection services, DiscordOptions options)
    {
        services.TryAddSingleton<DiscordDialect>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new AnswerPace());
        ReceivingServices.AddReceiving(services);
        return services
            .AddSingleton(options)
            .AddSingleton(parts => new DiscordRest(options, parts.GetRequiredService<TimeProvider>()))
            .AddSending()
            .AddTalking()
            .AddChanging()
            .AddReceiving();
    }

    private static IServiceCollection AddSending(this IServiceCollection services) => services
        .AddSingleton<Breakdown>()
        .AddSingleton<Nonces>()
        .AddSingleton<EarlierTries>()
        .AddSingleton<MessagePoster>()
        .AddSingleton<DirectMessages>()
        .AddSingleton<KnownChannels>()
        .AddSingleton<PostSearch>()
        .AddSingleton<ForumPosts>()
        .AddSingleton<Announcements>()
        .AddSingleton<ChannelMessages>()
        .AddSingleton<DiscordPlatform>()
        .AddSingleton<IChatPlatform>(parts => parts.GetRequiredService<DiscordPlatform>());

    private static IServiceCollection AddTalking(this IServiceCollection services) => services
        .AddSingleton<ChannelLookup>()
        .AddSingleton<DiscordRights>()
        .AddSingleton<IChatRights>(parts => parts.GetRequiredService<DiscordRights>())
        .AddCaretaking()
        .AddSingleton<Requests>()
        .AddSingleton<ChosenChannels>()
        .AddSingleton<Extras>()
        .AddSingleton<ReplyTeller>()
        .AddSingleton<CommandTalk>()
        .AddSingleton<PressTalk>()
        .AddSingleton<TypingTalk>()
        .AddSingleton<InteractionAnswers>()
        .AddSingleton<IArrivalHandler<DiscordArrival>, InteractionDesk>();

    private static IServiceCollection AddChanging(this IServiceCollection services) => services
        .AddSingleton<AbsentGuilds>()
        .AddSingleton<IGatewayNews, PresenceDesk>();

    private static IServiceCollection AddReceiving(this IServiceCollection services) => services
        .AddSingleton<ShardStates>()
        .AddSingleton<DiscordGateway>()
        .AddSingleton<CommandRegistration>()
        .AddSingleton<IReceiver, DiscordReceiver>();
}
