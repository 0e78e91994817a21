using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Intake;
using DigestBot.Core.Digests.Publishing;
using DigestBot.Core.Following;
using DigestBot.Core.Learning;
using DigestBot.Core.Related;
using DigestBot.Core.Saving;
using DigestBot.Core.Search;
using DigestBot.Core.Together;
using DigestBot.Storage.Chats;
using DigestBot.Storage.Delivery;
using DigestBot.Storage.Digests;
using DigestBot.Storage.Following;
using DigestBot.Storage.Learning;
using DigestBot.Storage.Migrations;
using DigestBot.Storage.Saving;
using DigestBot.Storage.Search;
using DigestBot.Storage.Together;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigestBot.Storage.Tests.Support;

/// <summary>A real database file in a folder of its own, and the stores in it.</summary>
internal sealed class TestDatabase : IDisposable
{
    private readonly bool _ownsFolder;

    private TestDatabase(string folder, bool ownsFolder, IReadOnlyList<Migration>? migrations, ILogger<Database>? logger)
    {
        _ownsFolder = ownsFolder;
        Folder = folder;
        Database = new(Options(Path), Time, logger ?? NullLogger<Database>.Instance) { Migrations = migrations ?? Migration.All };
        Editions = new EditionStore(Database);
        Intake = new EditionIntake(Database, Time);
        Fetches = new FetchMemory(Database);
        Journal = new SourceJournal(Database, Time);
        Search = new PaperSearch(Database);
        Words = new WordIndex(Database);
        Chats = new ChatStore(Database, Time);
        Follows = new FollowStore(Database);
        Tastes = new TasteStore(Database);
        Transcript = new Transcript(Database);
        Nominations = new Nominations(Database, Time);
        Saved = new SavedPaperStore(Database, Time);
        var texts = new BodyTexts();
        Outbox = new Outbox(Database, texts, Time);
        Queue = new DeliveryQueue(Database, texts);
        Ledger = new DeliveryLedger(Database, Time);
    }

    /// <summary>The whole suite runs on the SQLite that the environment names, so that both can be tested.</summary>
    public static SqliteChoice Choice { get; } =
        Enum.TryParse<SqliteChoice>(Environment.GetEnvironmentVariable("Storage__Sqlite"), ignoreCase: true, out var choice) ? choice : SqliteChoice.Auto;

    public string Folder { get; }

    public string Path => System.IO.Path.Combine(Folder, "digestbot.db");

    public ManualTime Time { get; } = new();

    public Database Database { get; }

    public IEditionStore Editions { get; }

    public IEditionIntake Intake { get; }

    public IFetchMemory Fetches { get; }

    public ISourceJournal Journal { get; }

    public IPaperSearch Search { get; }

    public IWordIndex Words { get; }

    public IChatStore Chats { get; }

    public IFollowStore Follows { get; }

    public ITasteStore Tastes { get; }

    public ITranscript Transcript { get; }

    public INominations Nominations { get; }

    public ISavedPapers Saved { get; }

    public IOutbox Outbox { get; }

    public IDeliveryQueue Queue { get; }

    public IDeliveryLedger Ledger { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A migrated database.</summary>
    public static async Task<TestDatabase> CreateAsync()
    {
        var database = Unmigrated();
        await database.Database.MigrateAsync(Ct);
        return database;
    }

    /// <summary>A database that nobody has opened yet.</summary>
    public static TestDatabase Unmigrated(IReadOnlyList<Migration>? migrations = null, ILogger<Database>? logger = null) =>
        new(Directory.CreateTempSubdirectory("digestbot-").FullName, ownsFolder: true, migrations, logger);

    /// <summary>The same file, as another process would open it.</summary>
    public TestDatabase Again(IReadOnlyList<Migration>? migrations = null) => new(Folder, ownsFolder: false, migrations, logger: null);

    /// <summary>A database in a folder below this one's.</summary>
    public TestDatabase Within(string folder) => new(System.IO.Path.Combine(Folder, folder), ownsFolder: false, migrations: null, logger: null);

    /// <summary>Looks into the file past the stores.</summary>
    public Task<T> LookAsync<T>(Func<SqliteConnection, T> query) => Database.ReadAsync(query, Ct);

    public void Dispose()
    {
        Database.Dispose();
        if (_ownsFolder)
            Directory.Delete(Folder, recursive: true);
    }

    private static StorageOptions Options(string path) => new()
    {
        Path = path,
        Sqlite = Choice,
        BusyTimeout = TimeSpan.FromMilliseconds(500),
    };
}
