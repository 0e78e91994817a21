using Microsoft.Extensions.Logging;

namespace DigestBot.Core.Delivery.Watching;

/// <summary>
/// Says a trouble of storage once, whoever meets it: a locked database or a full disk stops planning, sending and looking after all at once, and
/// is still one trouble. Safe to use from anywhere.
/// </summary>
public sealed partial class StorageTroubles(TimeProvider time, ILogger<StorageTroubles> logger)
{
    // Who meets a trouble tries again sooner than this; when nobody has met it for so long, it is over.
    private static readonly TimeSpan Over = TimeSpan.FromMinutes(2);

    private readonly Lock _lock = new();
    private readonly TaskCompletionSource<StorageException> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string _said = "";
    private long _metAt;

    /// <summary>Ends with the trouble that no waiting mends and that whoever runs the service has to hear of; else never.</summary>
    public Task<StorageException> End => _end.Task;

    /// <summary>The trouble that was met last, unless that is long ago; null while all is well.</summary>
    public string? Current
    {
        get
        {
            lock (_lock)
                return _said.Length == 0 || time.GetElapsedTime(_metAt) > Over ? null : _said;
        }
    }

    /// <summary>Takes care that it is said. False when it is no trouble of storage, and the caller's own to tell.</summary>
    public bool Tell(Exception trouble)
    {
        if (trouble is not StorageException storage)
            return false;
        if (storage.IsFinal)
            _end.TrySetResult(storage);
        else if (IsNews(storage.Message))
            LogTrouble(storage);
        return true;
    }

    private bool IsNews(string message)
    {
        lock (_lock)
        {
            var isNews = _said != message || time.GetElapsedTime(_metAt) > Over;
            (_said, _metAt) = (message, time.GetTimestamp());
            return isNews;
        }
    }

    [LoggerMessage(LogLevel.Error, "What was under way is interrupted, and tried again.")]
    private partial void LogTrouble(Exception trouble);
}
