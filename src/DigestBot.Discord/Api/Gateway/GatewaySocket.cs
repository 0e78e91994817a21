using System.Buffers;
using System.Net.WebSockets;

namespace DigestBot.Discord.Api.Gateway;

/// <summary>
/// A connection to the gateway: whole messages, one buffer. Not compressed: with GUILDS alone little comes but the guilds at the start, while
/// zlib would hold a window for each shard as long as it lives.
/// </summary>
internal sealed class GatewaySocket(TimeProvider time) : IDisposable
{
    private const int SmallBuffer = 16 * 1024;
    private const int LargestMessage = 64 * 1024 * 1024;

    // Source: Discord, "Gateway", "Rate Limiting": 120 in 60 s; what is left is for heartbeats that Discord asks for.
    private const int MostSends = 110;
    private static readonly TimeSpan SendWindow = TimeSpan.FromSeconds(60);

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly Queue<long> _sent = [];
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(SmallBuffer);

    /// <summary>Why the other side hung up; null as long as it has not said.</summary>
    public int? CloseCode => (int?)_socket.CloseStatus;

    public Task ConnectAsync(Uri address, CancellationToken ct) => _socket.ConnectAsync(address, ct);

    /// <summary>The next message, good until the one after it; null once the other side hung up.</summary>
    public async Task<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken ct)
    {
        Shrink();
        for (var length = 0; ;)
        {
            if (length == _buffer.Length)
                Grow();
            var part = await _socket.ReceiveAsync(_buffer.AsMemory(length), ct);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            length += part.Count;
            if (part.EndOfMessage)
                return _buffer.AsMemory(0, length);
        }
    }

    public async Task SendAsync(byte[] json, CancellationToken ct)
    {
        await _sending.WaitAsync(ct);
        try
        {
            if (_sent.Count == MostSends && SendWindow - time.GetElapsedTime(_sent.Dequeue()) is { Ticks: > 0 } wait)
                await Task.Delay(wait, time, ct);
            _sent.Enqueue(time.GetTimestamp());
            await _socket.SendAsync(json, WebSocketMessageType.Text, endOfMessage: true, ct);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Breaks the connection without a word: the session lives on.</summary>
    public void Abort() => _socket.Abort();

    /// <summary>Says goodbye: the bot is away at once, and the session over.</summary>
    public async Task LeaveAsync(CancellationToken ct)
    {
        if (_socket.State == WebSocketState.Open)
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, ct);
    }

    public void Dispose()
    {
        _socket.Dispose();
        _sending.Dispose();
        ArrayPool<byte>.Shared.Return(Interlocked.Exchange(ref _buffer, []));
    }

    private void Grow()
    {
        if (_buffer.Length >= LargestMessage)
            throw new WebSocketException("A message beyond all measure.");
        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    // A guild of megabytes is not a reason to hold megabytes for good.
    private void Shrink()
    {
        if (_buffer.Length <= SmallBuffer * 4)
            return;
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = ArrayPool<byte>.Shared.Rent(SmallBuffer);
    }
}
