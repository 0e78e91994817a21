namespace DigestBot.Telegram.Receiving.Webhooks;

/// <summary>Recognises an update that is sent again because its acknowledgement was lost or late.</summary>
internal sealed class RecentUpdates
{
    private const int Remembered = 4096;

    private readonly Lock _lock = new();
    private readonly Dictionary<long, Task> _handled = [];
    private readonly Queue<long> _order = [];

    /// <summary>Handles an update unless it is or was handled; either way the task ends with its handling.</summary>
    public Task OnceAsync(long id, Func<Task> handle)
    {
        lock (_lock)
        {
            if (_handled.TryGetValue(id, out var known) && !known.IsCanceled)
                return known;
            if (known is null)
                _order.Enqueue(id);
            if (_order.Count > Remembered)
                _handled.Remove(_order.Dequeue());
            return _handled[id] = handle();
        }
    }
}
