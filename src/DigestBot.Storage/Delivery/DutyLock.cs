using DigestBot.Core;

namespace DigestBot.Storage.Delivery;

/// <summary>The operating system's lock on a file beside the database, by which a process has a duty on this machine. It ends with its process.</summary>
internal static class DutyLock
{
    /// <summary>Takes it, until it is disposed of; null where another process has it.</summary>
    /// <exception cref="StorageException">The file may not be opened, so nobody can tell.</exception>
    public static FileStream? TryTake(string database, string duty)
    {
        var file = $"{database}.{duty}.lock";
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new StorageException(StorageTrouble.ReadOnly,
                $"The file {file} may not be opened, so nobody can tell whether another DigestBot works on this database. Give this user the right to write it.", denied);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
