using Dapper;
using DigestBot.Core;
using DigestBot.Core.Delivery;
using DigestBot.Storage.Migrations;
using DigestBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using NodaTime;
using SQLitePCL;

namespace DigestBot.Storage;

/// <summary>Looks at a database file without changing it, also while it is in use.</summary>
public sealed class Examination(StorageOptions options)
{
    // One fault tells as much as a hundred.
    private const int MostFaults = 5;

    /// <summary>The version of the schema that this program writes.</summary>
    public static int NewestSchema => Migration.All[^1].Number;

    /// <summary>Which SQLite does the work here.</summary>
    /// <exception cref="StorageException">There is none.</exception>
    public EngineFacts Engine()
    {
        var engine = NativeSqlite.Load(options.Sqlite);
        return new(engine.Version, engine.IsSystem, engine.Warning);
    }

    /// <summary>What the file holds and whether it is whole; null where there is none. Reads all of it, which takes a while where it is large.</summary>
    /// <exception cref="StorageException">It cannot be read.</exception>
    public DatabaseFacts? Look(CancellationToken ct) => Open<DatabaseFacts>(Look, ct);

    /// <summary>Which service had the duty to plan and send; null when none has. A moment's work.</summary>
    /// <exception cref="StorageException">The file cannot be read.</exception>
    public DutyHolder? Service(CancellationToken ct) => Open<DutyHolder>(Service, ct);

    internal static DatabaseFacts Look(SqliteConnection connection)
    {
        var schema = connection.ExecuteScalar<int>("PRAGMA user_version");
        var isOurs = connection.ExecuteScalar<int>("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN ('chat', 'edition', 'delivery')") == 3;
        return new(schema, isOurs, Faults(connection))
        {
            Chats = isOurs ? connection.ExecuteScalar<long>("SELECT count(*) FROM chat") : 0,
            LatestEdition = isOurs ? connection.ExecuteScalar<string?>("SELECT max(date) FROM edition") : null,
            Waiting = isOurs ? connection.ExecuteScalar<long>("SELECT count(*) FROM delivery WHERE state = 0") : 0,
            Service = isOurs ? Service(connection) : null,
        };
    }

    private T? Open<T>(Func<SqliteConnection, T?> look, CancellationToken ct)
        where T : class
    {
        NativeSqlite.Load(options.Sqlite);
        var path = Path.GetFullPath(options.Path);
        if (!File.Exists(path))
            return null;
        try
        {
            var connections = new ConnectionFactory(options);
            using var connection = connections.OpenToLook();
            using var interrupt = ct.Register(() => raw.sqlite3_interrupt(connection.Handle));
            return look(connection);
        }
        catch (SqliteException) when (ct.IsCancellationRequested)
        {
            throw new OperationCanceledException(ct);
        }
        catch (SqliteException e)
        {
            throw SqliteTroubles.Translate(e, path);
        }
    }

    private static List<string> Faults(SqliteConnection connection) =>
    [
        .. connection.Query<string>($"PRAGMA integrity_check({MostFaults})").Where(line => line != "ok"),
        .. connection.Query<Orphan>("PRAGMA foreign_key_check").Take(MostFaults)
            .Select(row => $"a row of {row.Table} refers to one of {row.Parent} that is not there"),
    ];

    private static DutyHolder? Service(SqliteConnection connection)
    {
        // A table of the second version.
        if (connection.ExecuteScalar<int>("SELECT count(*) FROM sqlite_master WHERE name = 'instance_lease'") == 0)
            return null;
        return connection.Query<InstanceHolder>("SELECT owner AS Owner, expires_at AS ExpiresAt FROM instance_lease WHERE duty = 'service'").ToList() is [var (owner, until)]
            && owner.Split(':') is [var machine, var process, ..]
            ? new(machine, process, until)
            : null;
    }

    internal sealed record Orphan(string Table, string Parent);
}

/// <summary>The native SQLite that does the work.</summary>
/// <param name="Version">Such as 3.45.1.</param>
/// <param name="IsSystem">Whether it is the operating system's.</param>
/// <param name="Warning">Why it is not the one that was preferred; null when it is.</param>
public sealed record EngineFacts(string Version, bool IsSystem, string? Warning);

/// <summary>What a database file holds.</summary>
/// <param name="Schema">The version of its schema.</param>
/// <param name="IsOurs">Whether it has the tables of this program.</param>
/// <param name="Faults">What is wrong in it; empty when it is whole.</param>
public sealed record DatabaseFacts(int Schema, bool IsOurs, IReadOnlyList<string> Faults)
{
    /// <summary>How many chats it knows.</summary>
    public long Chats { get; init; }

    /// <summary>The day of its latest edition, as ISO text; null when it has none.</summary>
    public string? LatestEdition { get; init; }

    /// <summary>How many messages wait to be sent.</summary>
    public long Waiting { get; init; }

    /// <summary>Which service had the duty to plan and send; null when none has.</summary>
    public DutyHolder? Service { get; init; }
}

/// <summary>A process that has a duty.</summary>
/// <param name="Machine">The name of its machine.</param>
/// <param name="Process">Its id there.</param>
/// <param name="Until">When its lease ends unless it is renewed.</param>
public sealed record DutyHolder(string Machine, string Process, Instant Until);
