using System.ComponentModel.DataAnnotations;

namespace DigestBot.Storage;

/// <summary>Where everything is kept.</summary>
public sealed class StorageOptions
{
    /// <summary>The database file; a relative path starts at the working directory. Its folder is created.</summary>
    [Required(ErrorMessage = "is empty; name the database file, such as data/digestbot.db")]
    public string Path { get; set; } = "data/digestbot.db";

    /// <summary>Which SQLite does the work. The first database that a process opens decides for all of it.</summary>
    public SqliteChoice Sqlite { get; set; } = SqliteChoice.Auto;

    /// <summary>How long SQLite itself waits for another writer before the work is tried anew.</summary>
    internal TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);
}

/// <summary>Which SQLite does the work.</summary>
public enum SqliteChoice
{
    /// <summary>The operating system's, which gets security updates; where there is none, the bundled one, with a warning.</summary>
    Auto,

    /// <summary>The operating system's, or none.</summary>
    System,

    /// <summary>The one that comes with the bot.</summary>
    Bundled,
}
