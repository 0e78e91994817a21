using System.Threading.Channels;

namespace DigestBot.Core.Delivery;

/// <summary>Wakes all who deliver, because something may be due sooner than thought.</summary>
public sealed class DeliverySignal(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly List<Listener> _listeners = [];
    private long _wakes;

    /// <summary>How many there were; whoever has other reasons to wake up sees by it whether this was one.</summary>
    public long Wakes => Interlocked.Read(ref _wakes);

    /// <summary>Wakes everybody who listens; a wake before somebody listens is not heard by them.</summary>
    public void Wake()
    {
        Interlocked.Increment(ref _wakes);
        lock (_lock)
            foreach (var listener in _listeners)
                listener.Wake();
    }

    /// <summary>Hears every wake from now on, until it is disposed of.</summary>
    public Listener Listen()
    {
        var listener = new Listener(this);
        lock (_lock)
            _listeners.Add(listener);
        return listener;
    }

    /// <summary>One who listens. Wakes it has not heard yet count as one.</summary>
    public sealed class Listener : IDisposable
    {
        private readonly DeliverySignal _signal;
        private readonly Channel<bool> _wakes =
            Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

        internal Listener(DeliverySignal signal) => _signal = signal;

        /// <summary>Wakes this one alone.</summary>
        public void Wake() => _wakes.Writer.TryWrite(true);

        /// <summary>Returns at the next wake, or after the given time.</summary>
        public async Task WaitAsync(TimeSpan atMost, CancellationToken ct)
        {
            ct.ThrowIfCancellationRequested();
            if (_wakes.Reader.TryRead(out _))
                return;
            using var timeout = new CancellationTokenSource(atMost, _signal.Time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, timeout.Token);
            try
            {
                await _wakes.Reader.ReadAsync(either.Token);
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                // The time is up, which is as good a reason to look again as a wake.
            }
        }

        public void Dispose()
        {
            lock (_signal._lock)
                _signal._listeners.Remove(this);
        }
    }

    private TimeProvider Time => time;
}
