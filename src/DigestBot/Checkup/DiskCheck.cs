using System.Globalization;
using System.Runtime.CompilerServices;
using DigestBot.Configuration;

namespace DigestBot.Checkup;

/// <summary>Whether this user may write what the service writes, and whether there is room for it.</summary>
internal sealed class DiskCheck(Settings settings) : ICheck
{
    private const long Megabyte = 1 << 20;
    private const long Least = 50 * Megabyte;
    private const long Comfortable = 500 * Megabyte;

    private readonly string _database = Path.GetFullPath(settings.Storage.Path);

    public async IAsyncEnumerable<Finding> LookAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await Task.CompletedTask;
        var folder = Path.GetDirectoryName(_database)!;
        yield return Rights(folder);
        if (File.Exists(_database) && MistakeInWriting(_database) is { } mistake)
            yield return Finding.Wrong("rights", $"{_database} {mistake}");
        if (!string.IsNullOrWhiteSpace(settings.Fetching.Quarantine))
            yield return Rights(settings.QuarantineFolder);
        yield return Room(folder);
    }

    /// <summary>The folder itself, or the nearest one above it that is there already.</summary>
    private static string Existing(string folder)
    {
        var at = folder;
        while (!Directory.Exists(at) && Path.GetDirectoryName(at) is { } above)
            at = above;
        return at;
    }

    private static Finding Rights(string folder)
    {
        var at = Existing(folder);
        var probe = Path.Combine(at, $".digestbot-{Guid.NewGuid():N}");
        try
        {
            using (new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose))
                return Finding.Fine("rights", at == folder ? $"{Environment.UserName} may write {folder}" : $"{Environment.UserName} may create {folder}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Finding.Wrong("rights", $"{Environment.UserName} may not write {at} ({e.Message.ReplaceLineEndings(" ")}): chown {Environment.UserName} {at}, or name another place.");
        }
    }

    private static string? MistakeInWriting(string file)
    {
        try
        {
            using var open = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"may not be written by {Environment.UserName}: chown {Environment.UserName} {file}";
        }
    }

    // A backup or a restore needs as much again as the database has.
    private Finding Room(string folder)
    {
        var at = Existing(folder);
        var free = new DriveInfo(at).AvailableFreeSpace;
        var size = File.Exists(_database) ? new FileInfo(_database).Length : 0;
        var text = $"{Megabytes(free)} free for {folder}, the database has {Megabytes(size)}";
        return free < Least ? Finding.Wrong("disk", $"{text}. Free some space: without it nothing can be written.")
            : free < Comfortable + size ? Finding.Warn("disk", $"{text}. Free some space: a copy of the database would leave too little.")
            : Finding.Fine("disk", text);
    }

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / Megabyte:N0} MB");
}
