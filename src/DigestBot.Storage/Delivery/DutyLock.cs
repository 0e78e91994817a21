namespace DigestBot.Storage.Delivery;

/// <summary>The operating system's lock on a file beside the database, by which a process has a duty on this machine. It ends with its process.</summary>
internal static class DutyLock
{
    /// <summary>Takes it, until it is disposed of; null where another process has it.</summary>
    public static FileStream? TryTake(string database, string duty)
    {
        try
        {
            return new FileStream($"{database}.{duty}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception taken) when (taken is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
