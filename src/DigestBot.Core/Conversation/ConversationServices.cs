using DigestBot.Core.Conversation.Commands;
using DigestBot.Core.Conversation.Lookups;
using DigestBot.Core.Conversation.Settings;
using DigestBot.Core.Conversation.Subscribing;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Core.Conversation;

/// <summary>Puts the conversation together.</summary>
public static class ConversationServices
{
    /// <summary>
    /// Adds <see cref="IConversation"/> with all commands. Needs the stores, <see cref="Delivery.IOutbox"/>, <see cref="Delivery.IPushHistory"/>, <see cref="Delivery.IPusher"/>,
    /// <see cref="ChatDefaults"/> and <see cref="TimeProvider"/> from the host.
    /// </summary>
    public static IServiceCollection AddConversation(this IServiceCollection services) => services
        .AddCommands()
        .AddLookups()
        .AddSubscribing()
        .AddSettings()
        .AddSingleton<ChatClock>()
        .AddSingleton<CommandTable>()
        .AddSingleton(provider => new Lazy<CommandTable>(provider.GetRequiredService<CommandTable>))
        .AddSingleton<RequestReader>()
        .AddSingleton<Speech>()
        .AddSingleton<Presses>()
        .AddSingleton<IConversation, ConversationEngine>();

    // In the order of menus and of the help.
    private static IServiceCollection AddCommands(this IServiceCollection services) => services
        .AddSingleton<ICommand, TodayCommand>()
        .AddSingleton<ICommand, PaperCommand>()
        .AddSingleton<ICommand, DigestCommand>()
        .AddSingleton<ICommand, CategoriesCommand>()
        .AddSingleton<ICommand, SubscribeCommand>()
        .AddSingleton<ICommand, UnsubscribeCommand>()
        .AddSingleton<ICommand, SubscriptionsCommand>()
        .AddSingleton<ICommand, SettingsCommand>()
        .AddSingleton<ICommand, TimeCommand>()
        .AddSingleton<ICommand, TimeZoneCommand>()
        .AddSingleton<ICommand, LanguageCommand>()
        .AddSingleton<ICommand, WhyCommand>()
        .AddSingleton<ICommand, PauseCommand>()
        .AddSingleton<ICommand, ResumeCommand>()
        .AddSingleton<ICommand, StartCommand>()
        .AddSingleton<ICommand, HelpCommand>();

    private static IServiceCollection AddLookups(this IServiceCollection services) => services
        .AddSingleton<EditionFinder>()
        .AddSingleton<MissingEdition>()
        .AddSingleton<RecentEditions>()
        .AddSingleton<Cards>()
        .AddSingleton<Summaries>()
        .AddSingleton<PaperLookup>()
        .AddSingleton<DayAnswer>();

    private static IServiceCollection AddSubscribing(this IServiceCollection services) => services
        .AddSingleton<NextPush>()
        .AddSingleton<SubscriptionBook>()
        .AddSingleton<SubscribeAnswer>()
        .AddSingleton<CategoryList>()
        .AddSingleton<Toggles>()
        .AddSingleton<PushOffer>();

    private static IServiceCollection AddSettings(this IServiceCollection services) => services
        .AddSingleton<TimeSetting>()
        .AddSingleton<DaysSetting>()
        .AddSingleton<QuietSetting>()
        .AddSingleton<ZoneSetting>()
        .AddSingleton<LanguageSetting>()
        .AddSingleton<LayoutSetting>()
        .AddSingleton<SilentSetting>()
        .AddSingleton<NothingNewSetting>()
        .AddSingleton<SettingsDesk>();
}
