namespace DigestBot.Telegram.Receiving;

/// <summary>
/// Which updates have come and are not handled yet. Asking from the first of them on confirms all before it, and no more; those that come again
/// by this are recognised.
/// </summary>
internal sealed class UnconfirmedUpdates(TimeProvider time)
{
    /// <summary>An update that takes longer is confirmed all the same once it holds up those behind it.</summary>
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
            Forget(entry => entry.Handled.IsCompletedSuccessfully);
            if (_entries.Count > 0)
                return _entries.Keys.First();
            return time.GetElapsedTime(_heardAt) < NumbersHold ? _next : null;
        }
    }

    /// <summary>Whether all that came is confirmed.</summary>
    public bool IsEmpty => _entries.Count == 0;

    /// <summary>Notes an update, unless it has come before.</summary>
    public bool TryAdd(long id, Func<Task> handle)
    {
        var offset = Offset;
        if (id < offset || _entries.ContainsKey(id))
            return false;
        _heardAt = time.GetTimestamp();
        _entries[id] = new(handle(), _heardAt);
        // Where the numbers may have begun anew, those before say nothing.
        _next = offset is null ? id + 1 : Math.Max(_next ?? 0, id + 1);
        return true;
    }

    /// <summary>
    /// Confirms updates that take too long, though they are not handled yet. To be called where the server gives no others before those: as long
    /// as it does, each stays unconfirmed until it is handled, so that a crash loses none.
    /// </summary>
    public void GiveUpSlow() => Forget(entry => entry.Handled.IsCompletedSuccessfully || time.GetElapsedTime(entry.CameAt) > Patience);

    /// <summary>Waits until all are handled, at most for so long.</summary>
    public async Task SettleAsync(TimeSpan atMost, CancellationToken ct)
    {
        var all = Task.WhenAll(_entries.Values.Select(entry => entry.Handled));
        await all.WaitAsync(atMost, time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    // Only from the front: what is confirmed is all before a number.
    private void Forget(Func<Entry, bool> isOver)
    {
        while (_entries.Count > 0 && _entries.First() is var (id, entry) && isOver(entry))
            _entries.Remove(id);
    }

    private sealed record Entry(Task Handled, long CameAt);
}
