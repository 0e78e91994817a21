using System.Threading.Channels;

namespace DigestBot.WebChat.Rooms;

/// <summary>One page that has a chat open.</summary>
internal sealed class ChatSeat(Action<ChatSeat> leave) : IDisposable
{
    private const int Capacity = 64;

    private readonly Channel<RoomSignal> _signals = Channel.CreateBounded<RoomSignal>(Capacity);

    public IAsyncEnumerable<RoomSignal> SignalsAsync(CancellationToken ct) => _signals.Reader.ReadAllAsync(ct);

    public void Tell(RoomSignal signal)
    {
        if (signal is RoomSignal.Look && _signals.Reader.Count > 0)
            return;

        // A page that reads this slowly is better served by connecting again, which brings everything.
        if (!_signals.Writer.TryWrite(signal))
            Close();
    }

    public void Close() => _signals.Writer.TryComplete();

    public void Dispose() => leave(this);
}
