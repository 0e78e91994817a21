namespace DigestBot.Storage.Sqlite;

/// <summary>Files that hold what chats chose and said: for this user alone. SQLite gives the files beside the database the database's own rights.</summary>
internal static class PrivateFile
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Creates an empty file, which SQLite takes for an empty database; one that is there already stays as it is.</summary>
    public static void Create(string path)
    {
        if (OperatingSystem.IsWindows() || File.Exists(path))
            return;
        try
        {
            new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = Owner }).Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another process was faster, or SQLite will say what is wrong.
        }
    }

    /// <summary>Takes others' rights away, and gives this user both, where the file system knows of rights.</summary>
    public static void Close(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        try
        {
            File.SetUnixFileMode(path, Owner);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Such as a stick's or another machine's file system: who may read it is decided where it is mounted.
        }
    }
}
