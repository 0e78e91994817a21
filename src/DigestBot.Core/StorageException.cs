namespace DigestBot.Core;

/// <summary>Storage could not do its work. The message is a sentence for people that says what happened and what to do.</summary>
public sealed class StorageException(StorageTrouble trouble, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What kind of trouble it is.</summary>
    public StorageTrouble Trouble { get; } = trouble;

    /// <summary>Whether it may pass without anybody changing the set-up: the same work can be tried again later, and nothing of it was done.</summary>
    public bool MayPass => Trouble is StorageTrouble.Busy or StorageTrouble.Full or StorageTrouble.Failed;

    /// <summary>Whether the database is not one that this program can work with, so that trying again is of no use whatever is done about it meanwhile.</summary>
    public bool IsFinal => Trouble is StorageTrouble.Schema or StorageTrouble.Newer;
}

/// <summary>What kept storage from its work.</summary>
public enum StorageTrouble
{
    /// <summary>Something else than the below; the message quotes it.</summary>
    Failed,

    /// <summary>Another process held the database for too long.</summary>
    Busy,

    /// <summary>There is no room left on the disk.</summary>
    Full,

    /// <summary>The file or its folder may not be written.</summary>
    ReadOnly,

    /// <summary>The file cannot be opened or created.</summary>
    CannotOpen,

    /// <summary>The file is damaged, or no database at all.</summary>
    Damaged,

    /// <summary>The tables are not those that the bot made: something else has changed them.</summary>
    Schema,

    /// <summary>A newer version of the bot has written the file.</summary>
    Newer,

    /// <summary>The SQLite that the configuration demands is not there.</summary>
    NoEngine,
}
