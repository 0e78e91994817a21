namespace DigestBot.Workers;

/// <summary>What is known of the files in a folder: since when each has looked as it does now, and whether that has been dealt with.</summary>
internal sealed class FileLedger(TimeProvider time)
{
    private readonly Dictionary<string, Entry> _entries = [];

    /// <summary>How long a file has looked so; files that were done with in this form are not waited for.</summary>
    public TimeSpan AgeOf(string file, FileStamp stamp)
    {
        var now = time.GetUtcNow();
        var entry = Find(file, stamp) ?? (_entries[file] = new(stamp, now));
        var seen = now - entry.Since;
        var written = now - stamp.Modified;
        // The clock of a network drive may run ahead of ours; then only what was seen counts.
        return written > seen ? written : seen;
    }

    public bool IsDone(string file, FileStamp stamp) => Find(file, stamp) is { Done: true };

    public void Done(string file, FileStamp stamp) => Note(file, stamp).Done = true;

    /// <summary>True the first time something is wrong with a file as it looks now, so that it is said once.</summary>
    public bool ComplainsFirst(string file, FileStamp stamp)
    {
        var entry = Note(file, stamp);
        var first = !entry.Complained;
        entry.Complained = true;
        return first;
    }

    private Entry Note(string file, FileStamp stamp) => Find(file, stamp) ?? (_entries[file] = new(stamp, time.GetUtcNow()));

    private Entry? Find(string file, FileStamp stamp) => _entries.TryGetValue(file, out var entry) && entry.Stamp == stamp ? entry : null;

    private sealed class Entry(FileStamp stamp, DateTimeOffset since)
    {
        public FileStamp Stamp => stamp;

        public DateTimeOffset Since => since;

        public bool Done { get; set; }

        public bool Complained { get; set; }
    }
}

/// <summary>How a file looks from outside.</summary>
internal readonly record struct FileStamp(long Length, DateTimeOffset Modified)
{
    public static FileStamp Of(string file)
    {
        var info = new FileInfo(file);
        return new(info.Exists ? info.Length : -1, new(info.LastWriteTimeUtc));
    }
}
