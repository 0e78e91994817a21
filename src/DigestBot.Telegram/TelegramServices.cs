using DigestBot.Core.Conversation;
using DigestBot.Core.Conversation.Caretaking;
using DigestBot.Core.Conversation.Receiving;
using DigestBot.Core.Delivery;
using DigestBot.Core.Rendering.Dialects.Telegram;
using DigestBot.Telegram.Api;
using DigestBot.Telegram.Changing;
using DigestBot.Telegram.InlineMode;
using DigestBot.Telegram.Profile;
using DigestBot.Telegram.Receiving;
using DigestBot.Telegram.Receiving.Webhooks;
using DigestBot.Telegram.Talking;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DigestBot.Telegram;

/// <summary>The Telegram adapter's parts.</summary>
public static class TelegramServices
{
    /// <summary>Adds the platform <c>telegram</c>, to send to and to listen to.</summary>
    /// <param name="options">Checked, and with a token.</param>
    public static IServiceCollection AddTelegram(this IServiceCollection services, TelegramOptions options)
    {
        services.TryAddSingleton<TelegramDialect>();
        services.TryAddSingleton(TimeProvider.System);
        ReceivingServices.AddReceiving(services);
        services.AddSingleton(options);
        services.AddSingleton(_ => new TelegramApi(options));
        services.AddSingleton<TelegramPlatform>();
        services.AddSingleton<IChatPlatform>(parts => parts.GetRequiredService<TelegramPlatform>());
        return services.AddTalking().AddChanging().AddReceiving();
    }

    private static IServiceCollection AddTalking(this IServiceCollection services) => services
        .AddSingleton<Myself>()
        .AddSingleton<Keyboards>()
        .AddSingleton<Hearing>()
        .AddSingleton<ForwardedPosts>()
        .AddSingleton<Administrators>()
        .AddSingleton<Requests>()
        .AddSingleton<MessageEditor>()
        .AddSingleton<ReplySender>()
        .AddSingleton<MessageTalk>()
        .AddSingleton<PressAnswers>()
        .AddSingleton<ButtonTalk>()
        .AddSingleton<Apology>()
        .AddSingleton<InlineResults>()
        .AddSingleton<InlineDesk>()
        .AddSingleton<IChatRights, ChatRights>()
        .AddCaretaking()
        .AddSingleton<IArrivalHandler<Arrival>, UpdateDesk>();

    private static IServiceCollection AddChanging(this IServiceCollection services) => services
        .AddSingleton<Welcome>()
        .AddSingleton<MembershipDesk>()
        .AddSingleton<ServiceMessages>();

    private static IServiceCollection AddReceiving(this IServiceCollection services) => services
        .AddSingleton<BotProfile>()
        .AddTransient<LongPolling>()
        .AddTransient<Webhook>()
        .AddSingleton<Func<IUpdateSource>>(parts => () => parts.GetRequiredService<TelegramOptions>().UsesWebhook
            ? parts.GetRequiredService<Webhook>()
            : parts.GetRequiredService<LongPolling>())
        .AddSingleton<IReceiver, TelegramReceiver>();
}
