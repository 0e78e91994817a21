using DigestBot.Core.Conversation.Citing;
using DigestBot.Core.Conversation.Commands;
using DigestBot.Core.Conversation.Completing;
using DigestBot.Core.Conversation.InlineMode;
using DigestBot.Core.Conversation.Learning;
using DigestBot.Core.Conversation.Lookups;
using DigestBot.Core.Conversation.Operation;
using DigestBot.Core.Conversation.Receiving;
using DigestBot.Core.Conversation.Rules;
using DigestBot.Core.Conversation.Saving;
using DigestBot.Core.Conversation.Settings;
using DigestBot.Core.Conversation.Subscribing;
using DigestBot.Core.Conversation.Together;
using DigestBot.Core.Operation;
using DigestBot.Core.Related;
using DigestBot.Core.Together;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DigestBot.Core.Conversation;

/// <summary>Puts the conversation together.</summary>
public static class ConversationServices
{
    /// <summary>
    /// Adds <see cref="IConversation"/> with all commands, <see cref="IChatPresence"/> and <see cref="ICompletions"/>. Needs the stores, <see cref="Delivery.IOutbox"/>, <see cref="Delivery.IPushHistory"/>, <see cref="Delivery.IPusher"/>,
    /// <see cref="ChatDefaults"/> and <see cref="TimeProvider"/> from the host.
    /// </summary>
    public static IServiceCollection AddConversation(this IServiceCollection services)
    {
        services.TryAddSingleton(Operators.None);
        return services.AddParts();
    }

    private static IServiceCollection AddParts(this IServiceCollection services) => services
        .AddReceiving()
        .AddCommands()
        .AddLookups()
        .AddSaving()
        .AddSubscribing()
        .AddRules()
        .AddTaste()
        .AddSettings()
        .AddTogether()
        .AddSingleton<ChatClock>()
        .AddSingleton<CommandTable>()
        .AddSingleton(provider => new Lazy<CommandTable>(provider.GetRequiredService<CommandTable>))
        .AddSingleton(provider => new OperatorMenu(provider.GetRequiredService<CommandTable>(), provider.GetRequiredService<Operators>()))
        .AddSingleton<RequestReader>()
        .AddSingleton<Speech>()
        .AddSingleton<Presses>()
        .AddSingleton<ChatKeeping>()
        .AddSingleton<ResumeOffer>()
        .AddSingleton<IChatPresence, ChatPresence>()
        .AddSingleton<IInlineSearch, InlineSearch>()
        .AddCompletions()
        .AddSingleton<ConversationEngine>()
        .AddSingleton<IConversation>(provider => provider.GetRequiredService<ConversationEngine>());

    // In the order of menus and of the help.
    private static IServiceCollection AddCommands(this IServiceCollection services) => services
        .AddSingleton<ICommand, TodayCommand>()
        .AddSingleton<ICommand, PaperCommand>()
        .AddSingleton<ICommand, DigestCommand>()
        .AddSingleton<ICommand, SearchCommand>()
        .AddSingleton<ICommand, RelatedCommand>()
        .AddSingleton<ICommand, SaveCommand>()
        .AddSingleton<ICommand, SavedCommand>()
        .AddSingleton<ICommand, UnsaveCommand>()
        .AddSingleton<ICommand, ReadCommand>()
        .AddSingleton<ICommand, UnreadCommand>()
        .AddSingleton<ICommand, ExportCommand>()
        .AddSingleton<ICommand, CiteCommand>()
        .AddSingleton<ICommand, CatchUpCommand>()
        .AddSingleton<ICommand, RandomCommand>()
        .AddSingleton<ICommand, StatsCommand>()
        .AddSingleton<ICommand, CategoriesCommand>()
        .AddSingleton<ICommand, SubscribeCommand>()
        .AddSingleton<ICommand, UnsubscribeCommand>()
        .AddSingleton<ICommand, SubscriptionsCommand>()
        .AddSingleton<ICommand, NominateCommand>()
        .AddSingleton<ICommand, TopCommand>()
        .AddSingleton<ICommand, FollowCommand>()
        .AddSingleton<ICommand, FollowingCommand>()
        .AddSingleton<ICommand, UnfollowCommand>()
        .AddSingleton<ICommand, SettingsCommand>()
        .AddSingleton<ICommand, ForgetCommand>()
        .AddSingleton<ICommand, TimeCommand>()
        .AddSingleton<ICommand, TimeZoneCommand>()
        .AddSingleton<ICommand, LanguageCommand>()
        .AddSingleton<ICommand, WhyCommand>()
        .AddSingleton<ICommand, PauseCommand>()
        .AddSingleton<ICommand, ResumeCommand>()
        .AddSingleton<ICommand, MyDataCommand>()
        .AddSingleton<ICommand, ForgetMeCommand>()
        .AddSingleton<ICommand, StartCommand>()
        .AddSingleton<ICommand, HelpCommand>();

    private static IServiceCollection AddLookups(this IServiceCollection services) => services
        .AddSingleton<EditionFinder>()
        .AddSingleton<MissingEdition>()
        .AddSingleton<RecentEditions>()
        .AddSingleton<Cards>()
        .AddSingleton<Summaries>()
        .AddSingleton<PaperFinder>()
        .AddSingleton<PaperLookup>()
        .AddSingleton<SearchAnswer>()
        .AddSingleton<RelatedPapers>()
        .AddSingleton<RelatedAnswer>()
        .AddSingleton<StatsAnswer>()
        .AddSingleton<CatchUpAnswer>()
        .AddSingleton<DayAnswer>();

    private static IServiceCollection AddSaving(this IServiceCollection services) => services
        .AddSingleton<SavingDesk>()
        .AddSingleton<SaveButton>()
        .AddSingleton<CitingDesk>();

    private static IServiceCollection AddSubscribing(this IServiceCollection services) => services
        .AddSingleton<NextPush>()
        .AddSingleton<SubscriptionBook>()
        .AddSingleton<SubscribeAnswer>()
        .AddSingleton<CategoryList>()
        .AddSingleton<Toggles>()
        .AddSingleton<PushOffer>();

    private static IServiceCollection AddRules(this IServiceCollection services) => services
        .AddSingleton<Followings>()
        .AddSingleton<RuleWishes>()
        .AddSingleton<RuleAnswer>()
        .AddSingleton<FollowingList>()
        .AddSingleton<FollowDesk>();

    private static IServiceCollection AddTaste(this IServiceCollection services) => services
        .AddSingleton<Tastes>()
        .AddSingleton<ThumbButton>();

    private static IServiceCollection AddSettings(this IServiceCollection services) => services
        .AddSingleton<TimeSetting>()
        .AddSingleton<DaysSetting>()
        .AddSingleton<QuietSetting>()
        .AddSingleton<ZoneSetting>()
        .AddSingleton<LanguageSetting>()
        .AddSingleton<LayoutSetting>()
        .AddSingleton<SilentSetting>()
        .AddSingleton<NothingNewSetting>()
        .AddSingleton<TasteSetting>()
        .AddSingleton<RoundUpSetting>()
        .AddSingleton<SettingsDesk>();

    private static IServiceCollection AddTogether(this IServiceCollection services) => services
        .AddSingleton<NominatedPapers>()
        .AddSingleton<TopList>()
        .AddSingleton<NominationDesk>();
}
