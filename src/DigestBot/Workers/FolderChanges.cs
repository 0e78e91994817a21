namespace DigestBot.Workers;

/// <summary>Wakes who waits when something changes in a folder. Where the system cannot tell, waiting just ends with its time.</summary>
internal sealed class FolderChanges : IDisposable
{
    private readonly SemaphoreSlim _changes = new(0);
    private readonly FileSystemWatcher? _watcher;

    public FolderChanges(string folder)
    {
        try
        {
            _watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            _watcher.Created += (_, _) => _changes.Release();
            _watcher.Changed += (_, _) => _changes.Release();
            _watcher.Renamed += (_, _) => _changes.Release();
            _watcher.EnableRaisingEvents = true;
        }
        catch (Exception unwatchable) when (unwatchable is ArgumentException or IOException)
        {
            // The folder is not there yet, or the system has no watch to spare: looking every few seconds finds the same.
            _watcher = null;
        }
    }

    public async Task WaitAsync(TimeSpan atMost, CancellationToken ct)
    {
        await _changes.WaitAsync(atMost, ct);
        // Many changes at once are one reason to look.
        while (await _changes.WaitAsync(TimeSpan.Zero, ct))
            continue;
    }

    public void Dispose()
    {
        _watcher?.Dispose();
        _changes.Dispose();
    }
}
