using System.Net.WebSockets;
using System.Security.Authentication;

namespace DigestBot.Discord.Api.Gateway;

/// <summary>One connection of a shard, from its beginning to its end. Source: Discord, "Connection Lifecycle".</summary>
internal sealed class GatewayConnection(ShardSeat seat, Session session)
{
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Progress _reached;
    private IdentifyGate.Turn? _turn;

    /// <summary>Connects and hands events on until the connection ends. Throws for cancellation alone, after a goodbye.</summary>
    public async Task<ConnectionEnd> RunAsync(CancellationToken ct)
    {
        using var turn = _turn = session.Resumable is null ? await seat.Gate.EnterAsync(seat.Shard, ct) : null;
        using var socket = new GatewaySocket(seat.Time);
        try
        {
            var interval = await ConnectAsync(socket, ct);
            return await LiveAsync(socket, new(socket, session, interval, seat.Time), ct);
        }
        catch (Exception error)
        {
            // Whatever it is, also what nobody thought of: the next connection may be better.
            ct.ThrowIfCancellationRequested();
            return socket.CloseCode is { } code ? Closed(code) : new(Describe(error), _reached);
        }
    }

    private async Task<TimeSpan> ConnectAsync(GatewaySocket socket, CancellationToken ct)
    {
        using var late = new CancellationTokenSource(seat.Pace.ConnectWithin, seat.Time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct, late.Token);
        await socket.ConnectAsync(ShardSeat.Call(session.Resumable?.Address ?? seat.Address), limit.Token);
        var interval = await Greeting.HearAsync(socket, limit.Token);
        _reached = Progress.Hello;
        return interval;
    }

    private async Task<ConnectionEnd> LiveAsync(GatewaySocket socket, Heartbeat heartbeat, CancellationToken ct)
    {
        using var over = new CancellationTokenSource();
        var (reading, beating) = (ReadAsync(socket, heartbeat, over.Token), heartbeat.RunAsync(over.Token));
        try
        {
            await BeginAsync(socket, ct);
            await Task.WhenAny(reading, _begun.Task).WaitAsync(seat.Pace.SessionWithin, seat.Time, ct);
            return await reading.WaitAsync(ct);
        }
        catch (Exception) when (heartbeat.IsDead)
        {
            return new("no answer to a heartbeat", _reached);
        }
        finally
        {
            if (ct.IsCancellationRequested)
            {
                var leaving = socket.LeaveAsync(CancellationToken.None).WaitAsync(Goodbye, CancellationToken.None);
                await leaving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            await over.CancelAsync();
            await Task.WhenAll(reading, beating).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task BeginAsync(GatewaySocket socket, CancellationToken ct)
    {
        if (session.Resumable is { } resumable)
        {
            await socket.SendAsync(Greeting.Resume(seat, resumable.Id, resumable.Sequence), ct);
            return;
        }

        _turn?.Ask();
        await socket.SendAsync(Greeting.Identify(seat), ct);
    }

    private async Task<ConnectionEnd> ReadAsync(GatewaySocket socket, Heartbeat heartbeat, CancellationToken ct)
    {
        while (await socket.ReceiveAsync(ct) is { } message)
        {
            var frame = Frame.Read(message);
            switch (frame.Op)
            {
                case Opcode.Dispatch:
                    await HandOnAsync(frame, heartbeat, ct);
                    break;
                case Opcode.Heartbeat:
                    await heartbeat.BeatAsync(ct);
                    break;
                case Opcode.HeartbeatAck:
                    heartbeat.Answered();
                    break;
                case Opcode.Reconnect:
                    return new("asked to connect anew", _reached, Wait: TimeSpan.Zero);
                case Opcode.InvalidSession:
                    return new("the session is invalid", _reached, EndsSession: !frame.Data.Span.SequenceEqual("true"u8), Wait: seat.Pace.InvalidSession());
            }
        }

        return Closed(socket.CloseCode);
    }

    private async Task HandOnAsync(Frame frame, Heartbeat heartbeat, CancellationToken ct)
    {
        if (frame.Type is "READY")
        {
            session.Begin(EventReader.Ready(frame));
            _turn?.Dispose();
        }

        if (frame.Type is "READY" or "RESUMED")
        {
            _reached = Progress.Session;
            _begun.TrySetResult();
        }

        if (EventReader.Read(frame, seat.Shard, seat.Total) is { } told)
        {
            heartbeat.Handing(isBusy: true);
            await seat.Events.WriteAsync(told, ct);
            heartbeat.Handing(isBusy: false);
        }

        // Only now: what was not handed on is told again after a resume.
        if (frame.Sequence is { } sequence)
            session.Reached(sequence);
    }

    private ConnectionEnd Closed(int? code) => new($"closed with {code}", _reached, CloseCodes.EndsSession(code), Advice: CloseCodes.Fatal(code));

    // Kinds, never messages: they may hold what was read.
    private static string Describe(Exception error) => error switch
    {
        WebSocketException { InnerException: HttpRequestException { InnerException: AuthenticationException } } => Untrusted.Why,
        WebSocketException socket => $"network: {socket.WebSocketErrorCode}",
        OperationCanceledException => "no hello in time",
        TimeoutException => "no session in time",
        HttpRequestException or IOException => $"network: {error.GetType().Name}",
        _ => $"trouble: {error.GetType().Name}",
    };
}
