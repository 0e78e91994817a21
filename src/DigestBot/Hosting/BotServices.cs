using DigestBot.Configuration;
using DigestBot.Core.Conversation;
using DigestBot.Core.Conversation.Operation;
using DigestBot.Core.Conversation.Receiving;
using DigestBot.Core.Delivery;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Intake;
using DigestBot.Core.Digests.Parsing;
using DigestBot.Core.Rendering;
using DigestBot.Discord;
using DigestBot.Storage;
using DigestBot.Telegram;
using DigestBot.WebChat;

namespace DigestBot.Hosting;

/// <summary>The bot without anything that runs by itself: the service and the command line are both built on it.</summary>
internal static class BotServices
{
    public static IServiceCollection AddBot(this IServiceCollection services, Settings settings, IConfiguration configuration)
    {
        services
            .AddSingleton(configuration)
            .AddSingleton(TimeProvider.System)
            .AddDigests()
            .AddRendering()
            .AddSingleton(new DeliveryOptions
            {
                Retention = TimeSpan.FromDays(Math.Max(settings.Push.RetentionDays, settings.Push.CatchUpDays)),
                SuspendedRetention = TimeSpan.FromDays(settings.Push.PurgeSuspendedDays),
            })
            .AddDelivery()
            .AddStorage(settings.Storage)
            .AddSingleton(new FloodLimits(settings.Limits.RequestsPerMinutePerPerson))
            .AddConversation()
            .AddOperators(settings.Operators)
            .AddSingleton(new PushRules(settings.Push.CatchUpDays))
            .AddSingleton(new ChatDefaults(settings.DeliveryTime, settings.Push.DefaultTimeZone))
            .AddSingleton(bot => new DigestImporter(
                bot.GetRequiredService<IDigestParser>(), bot.GetRequiredService<IEditionIntake>(), bot.GetRequiredService<TimeProvider>(), settings.Zone));
        if (settings.Telegram.IsOn)
            services.AddTelegram(settings.Telegram);
        if (settings.Discord.IsOn)
            services.AddDiscord(settings.Discord);
        return settings.WebChat.Enabled ? services.AddWebChat(settings.Web.HasKey) : services;
    }
}
