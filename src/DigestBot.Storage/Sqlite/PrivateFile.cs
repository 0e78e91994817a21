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

    /// <summary>Takes others' rights away.</summary>
    public static void Close(string path)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, Owner);
    }
}
