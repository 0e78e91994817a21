using System.Threading.Channels;

namespace DigestBot.Core.Delivery;

/// <summary>Wakes whoever delivers, because something may be due sooner than thought. Wakes that nobody has heard yet count as one.</summary>
public sealed class DeliverySignal(TimeProvider time)
{
    private readonly Channel<bool> _wakes =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Wake() => _wakes.Writer.TryWrite(true);

    /// <summary>Returns at the next wake, or after the given time.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken ct)
    {
        using var timeout = new CancellationTokenSource(atMost, time);
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
}
