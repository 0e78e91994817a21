namespace DigestBot.Telegram.Receiving;

/// <summary>
/// Which updates have come and are not handled yet. Asking from the first of them on confirms all before it, and no more; those that come again
/// by this are recognised.
/// </summary>
internal sealed class UnconfirmedUpdates(TimeProvider time)
{
    /// <summary>An update that takes longer is confirmed all the same: it must not hold up all that come behind it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // After a week without updates their numbers begin anew, maybe lower. Source: Bot API, Update.update_id.
    private static readonly TimeSpan NumbersHold = TimeSpan.FromDays(5);

    private readonly SortedDictionary<long, Entry> _entries = [];
    private long? _next;
    private long _heardAt;

    /// <summary>From where to ask: all before it is confirmed. Null where nothing is known.</summary>
    public long? Offset
    {
        get
        {
            Forget();
            if (_entries.Count > 0)
                return _entries.Keys.First();
            return time.GetElapsedTime(_heardAt) < NumbersHold ? _next : null;
        }
    }

    /// <summary>How many are not confirmed.</summary>
    public int Count => _entries.Count;

    /// <summary>Notes an update, unless it has come before.</summary>
    public bool TryAdd(long id, Func<Task> handle)
    {
        if (id < Offset || _entries.ContainsKey(id))
            return false;
        _heardAt = time.GetTimestamp();
        _entries[id] = new(handle(), _heardAt);
        _next = Math.Max(_next ?? 0, id + 1);
        return true;
    }

    /// <summary>Waits until all are handled, at most for so long.</summary>
    public async Task SettleAsync(TimeSpan atMost, CancellationToken ct)
    {
        var all = Task.WhenAll(_entries.Values.Select(entry => entry.Handled));
        await Task.WhenAny(all, Task.Delay(atMost, time, ct));
    }

    // Only from the front: what is confirmed is all before a number.
    private void Forget()
    {
        while (_entries.Count > 0 && _entries.First() is var (id, entry)
            && (entry.Handled.IsCompletedSuccessfully || time.GetElapsedTime(entry.CameAt) > Patience))
            _entries.Remove(id);
    }

    private sealed record Entry(Task Handled, long CameAt);
}
