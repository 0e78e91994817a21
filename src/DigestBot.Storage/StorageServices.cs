using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Intake;
using DigestBot.Core.Digests.Publishing;
using DigestBot.Core.Following;
using DigestBot.Core.Learning;
using DigestBot.Core.Operation;
using DigestBot.Core.Related;
using DigestBot.Core.Saving;
using DigestBot.Core.Search;
using DigestBot.Core.Statistics;
using DigestBot.Core.Together;
using DigestBot.Storage.Chats;
using DigestBot.Storage.Delivery;
using DigestBot.Storage.Digests;
using DigestBot.Storage.Following;
using DigestBot.Storage.Learning;
using DigestBot.Storage.Operation;
using DigestBot.Storage.Saving;
using DigestBot.Storage.Search;
using DigestBot.Storage.Statistics;
using DigestBot.Storage.Together;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DigestBot.Storage;

/// <summary>What keeps everything.</summary>
public static class StorageServices
{
    /// <summary>
    /// Adds the <see cref="Database"/> and the stores in it. Whoever hosts them calls <see cref="Database.MigrateAsync"/> before anything else.
    /// </summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, StorageOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(options)
            .AddSingleton<Database>()
            .AddSingleton<BodyTexts>()
            .AddSingleton<IEditionStore, EditionStore>()
            .AddSingleton<IEditionIntake, EditionIntake>()
            .AddSingleton<IFetchMemory, FetchMemory>()
            .AddSingleton<ISourceJournal, SourceJournal>()
            .AddSingleton<IPaperSearch, PaperSearch>()
            .AddSingleton<IWordIndex, WordIndex>()
            .AddSingleton<IEditionStatistics, EditionStatistics>()
            .AddSingleton<IChatStore, ChatStore>()
            .AddSingleton<ICaretakers, Caretakers>()
            .AddSingleton<INominations, Nominations>()
            .AddSingleton<IFollowStore, FollowStore>()
            .AddSingleton<ITasteStore, TasteStore>()
            .AddSingleton<IChatNotes, ChatNotes>()
            .AddSingleton<ITranscript, Transcript>()
            .AddSingleton<ISavedPapers, SavedPaperStore>()
            .AddSingleton<IChatData, ChatData>()
            .AddSingleton<IOutbox, Outbox>()
            .AddSingleton<IPushHistory, PushHistory>()
            .AddSingleton<IDeliveryQueue, DeliveryQueue>()
            .AddSingleton<IDeliveryLedger, DeliveryLedger>()
            .AddSingleton<ICensus, Counts>()
            .AddSingleton<IInstanceLease, InstanceLease>()
            .AddSingleton<IOperations, Operations>()
            .AddSingleton<IEditionHolds, EditionHolds>()
            .AddSingleton<IAnnouncements, Announcements>();
    }
}
