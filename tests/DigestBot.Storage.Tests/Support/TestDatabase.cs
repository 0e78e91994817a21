using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Intake;
using DigestBot.Storage.Chats;
using DigestBot.Storage.Delivery;
using DigestBot.Storage.Digests;
using DigestBot.Storage.Migrations;
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
        Chats = new ChatStore(Database, Time);
        Transcript = new Transcript(Database);
        Outbox = new Outbox(Database, Time);
        Queue = new DeliveryQueue(Database);
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

    public IChatStore Chats { get; }

    public ITranscript Transcript { get; }

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
