using System.Text.Json;

namespace DigestBot.Discord.Api.Gateway;

/// <summary>Keeps a connection alive and notices when it is dead. Source: Discord, "Sending Heartbeats".</summary>
internal sealed class Heartbeat(GatewaySocket socket, Session session, TimeSpan interval, TimeProvider time)
{
    private volatile bool _isAnswered = true;
    private volatile bool _isBusy;

    /// <summary>Whether a beat was not answered until the next one was due.</summary>
    public bool IsDead { get; private set; }

    public void Answered() => _isAnswered = true;

    /// <summary>Whether what came is still being handed on: the answer may lie behind it.</summary>
    public void Handing(bool isBusy) => _isBusy = isBusy;

    /// <summary>Beats until it is stopped, or breaks the connection when it is dead. The first beat comes by chance within the interval.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        for (var wait = interval * Random.Shared.NextDouble(); ; wait = interval)
        {
            await Task.Delay(wait, time, ct);
            if (!_isAnswered && !_isBusy)
            {
                IsDead = true;
                socket.Abort();
                return;
            }

            _isAnswered = _isBusy;
            await BeatAsync(ct);
        }
    }

    /// <summary>Beats once, such as when Discord asks for it.</summary>
    public Task BeatAsync(CancellationToken ct) =>
        socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(new((int)Opcode.Heartbeat, session.Sequence), GatewayJson.Snake.Heartbeat), ct);
}
