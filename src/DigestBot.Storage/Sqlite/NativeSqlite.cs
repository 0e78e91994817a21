using System.Runtime.InteropServices;
using DigestBot.Core;
using SQLitePCL;

namespace DigestBot.Storage.Sqlite;

/// <summary>
/// Decides once a process which native SQLite the provider binds to. The package brings 3.35.5 of 2021; the operating system's is maintained.
/// </summary>
internal static class NativeSqlite
{
    // RETURNING, which leases need. Source: SQLite release notes of 3.35.0.
    private const int Oldest = 3_035_000;

    private static readonly Lock Gate = new();
    private static SqliteEngine? _engine;

    /// <summary>The engine in use; the first call decides, later choices find it decided.</summary>
    public static SqliteEngine Load(SqliteChoice choice)
    {
        lock (Gate)
            return _engine ??= Bind(choice);
    }

    private static SqliteEngine Bind(SqliteChoice choice)
    {
        var system = choice == SqliteChoice.Bundled ? default : SystemLibrary.Open();
        var usable = system.Version >= Oldest;
        if (choice == SqliteChoice.System && !usable)
            throw new StorageException(StorageTrouble.NoEngine,
                $"{Complaint(system)} Install it, or set Storage:Sqlite to auto, which falls back to the bundled one.");
        if (usable)
            NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, (name, _, _) => name == "e_sqlite3" ? system.Handle : 0);

        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        var warning = choice == SqliteChoice.Auto && !usable ? Complaint(system) : null;
        return new(raw.sqlite3_libversion().utf8_to_string(), IsSystem: usable, warning);
    }

    private static string Complaint(SystemLibrary system) => system.Handle == 0
        ? "The operating system has no SQLite."
        : $"The operating system's SQLite ({system.Version / 1_000_000}.{system.Version / 1000 % 1000}) is older than 3.35.";
}

/// <summary>The native SQLite that does the work.</summary>
/// <param name="Warning">Why it is not the one that was preferred; null when it is.</param>
internal sealed record SqliteEngine(string Version, bool IsSystem, string? Warning);
