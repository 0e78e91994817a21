using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using DigestBot.Simulators.Discord.Components;

namespace DigestBot.Simulators.Discord.Gateway;

/// <summary>One connection, seen from the gateway. Source: Discord, "Connection Lifecycle".</summary>
internal sealed class SimConnection(Stage stage, WebSocket socket, string path)
{
    private const int MostSends = 120;
    private static readonly TimeSpan SendWindow = TimeSpan.FromSeconds(60);

    private readonly Channel<(string? Text, int Close)> _out = Channel.CreateUnbounded<(string?, int)>();
    private readonly Queue<long> _sends = [];
    private long _heard = stage.Time.GetTimestamp();

    /// <summary>The address it was opened at.</summary>
    public string Path => path;

    public SimSession? Session { get; set; }

    public void Send(string text) => _out.Writer.TryWrite((text, 0));

    public void Send(int op, JsonNode? data = null) => Send(new JsonObject { ["op"] = op, ["d"] = data, ["s"] = null, ["t"] = null }.ToJsonString());

    public void Close(int code) => _out.Writer.TryWrite((null, code));

    public void Drop() => socket.Abort();

    public async Task RunAsync(CancellationToken ct)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        Send(10, new JsonObject { ["heartbeat_interval"] = stage.Settings.HeartbeatMilliseconds });
        var tasks = new[] { WriteAsync(over.Token), WatchAsync(over.Token) };
        try
        {
            await ReadAsync(over.Token);
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or IOException)
        {
            // The connection broke, as connections do.
        }
        finally
        {
            await over.CancelAsync();
            await Task.WhenAll(tasks).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), ct);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                stage.Sessions.Left(this, (int?)socket.CloseStatus);
                return;
            }

            Handle(JsonElement.Parse(buffer.AsSpan(0, part.Count)));
            stage.Pulse.Beat();
        }
    }

    private void Handle(JsonElement message)
    {
        _sends.Enqueue(stage.Time.GetTimestamp());
        while (stage.Time.GetElapsedTime(_sends.Peek()) > SendWindow)
            _sends.Dequeue();
        if (_sends.Count > MostSends)
        {
            Close(4008);
            return;
        }

        var data = message.TryGetProperty("d", out var given) ? given : default;
        switch (Json.Number(message, "op", -1))
        {
            case 1: Beat(data); break;
            case 2 or 6 when stage.Orders.IsSilent: Interlocked.Increment(ref stage.Orders.Unanswered); break;
            case 2: stage.Sessions.Identify(this, data); break;
            case 6: stage.Sessions.Resume(this, data); break;
            default: Close(4001); break;
        }
    }

    // Source: Discord, "Sending Heartbeats": the last number heard, or null.
    private void Beat(JsonElement last)
    {
        var isNumber = last.ValueKind == JsonValueKind.Number;
        if ((!isNumber && last.ValueKind != JsonValueKind.Null) || (isNumber && last.GetInt64() > (Session?.Sequence ?? long.MaxValue)))
        {
            Close(4002);
            return;
        }

        Volatile.Write(ref _heard, stage.Time.GetTimestamp());
        if (!stage.Orders.IsMute)
            Send(11);
        stage.Sessions.Heard();
    }

    private async Task WriteAsync(CancellationToken ct)
    {
        await foreach (var (text, close) in _out.Reader.ReadAllAsync(ct))
        {
            if (text is null)
            {
                await socket.CloseOutputAsync((WebSocketCloseStatus)close, statusDescription: null, ct);
                return;
            }

            await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, ct);
        }
    }

    // A client that is not heard of for longer than it may be quiet is hung up on.
    private async Task WatchAsync(CancellationToken ct)
    {
        var longest = TimeSpan.FromMilliseconds(stage.Settings.HeartbeatMilliseconds * stage.Settings.SilentIntervals);
        while (stage.Time.GetElapsedTime(Volatile.Read(ref _heard)) is var silent && silent < longest)
            await Task.Delay(longest - silent + TimeSpan.FromMilliseconds(1), stage.Time, ct);
        Close(4009);
    }
}
