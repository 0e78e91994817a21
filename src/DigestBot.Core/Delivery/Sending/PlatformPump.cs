using System.Collections.Concurrent;
using DigestBot.Core.Delivery.Pacing;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DigestBot.Core.Delivery.Sending;

/// <summary>
/// Sends one platform's deliveries: takes them just ahead of need, sends many at once within the platform's pace, and writes down what became
/// of them in batches. What is begun and not yet written down is never more than <see cref="DeliveryOptions.MostAtOnce"/>, since that is what
/// a crash may repeat.
/// </summary>
internal sealed partial class PlatformPump(IChatPlatform platform, PumpParts parts, PumpTask task, AnswerWatch watch) : IDisposable
{
    /// <summary>Other processes plan on the same database, and nothing tells us; this is how soon we notice.</summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);
    private static readonly Duration Lease = Duration.FromMinutes(10);

    private readonly MessageSender _sender = new(
        platform, parts.Queue, parts.Outbox, parts.Paces[platform.Name], parts.Time, parts.Logs.CreateLogger<MessageSender>());
    private readonly ILogger _logger = parts.Logs.CreateLogger<PlatformPump>();
    private readonly PlatformPace _pace = parts.Paces[platform.Name];
    private readonly DeliverySignal.Listener _wakes = parts.Signal.Listen();
    private readonly CancellationTokenSource _abort = new();
    private readonly ConcurrentQueue<Answer> _answered = [];
    private readonly Queue<LeasedDelivery> _ready = [];
    private readonly List<DeliveryResult> _unrecorded = [];
    private int _begun;
    private long _heard;
    private Instant _lookAt = Instant.MinValue;
    private Instant _nextDue = Instant.MinValue;
    private TimeSpan _paceWait;

    /// <summary>What it did so far.</summary>
    public DispatchTally Tally { get; private set; } = new();

    /// <summary>Whether any message arrived since it began.</summary>
    public bool HasSent { get; private set; }

    /// <summary>Why the platform can send nothing until the configuration is mended; null while it can.</summary>
    public string? Broken { get; private set; }

    private int Slots => (_pace.IsInTrouble ? 1 : parts.Options.MostAtOnce) - _begun;

    /// <summary>Sends until the task is done, the platform breaks or the token ends it; then everything begun is recorded.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            await RestoreWaitAsync(stop);
            while (!stop.IsCancellationRequested && Broken is null && await GoesOnAsync(stop))
                continue;
        }
        finally
        {
            // However it ends: what has begun may be there already, and must not come again.
            await FinishAsync();
        }
    }

    public void Dispose()
    {
        _wakes.Dispose();
        _abort.Dispose();
    }

    private async Task RestoreWaitAsync(CancellationToken ct)
    {
        if (await parts.Queue.PlatformWaitAsync(platform.Name, ct) is { } until && until > Now())
            _pace.Pause((until - Now()).ToTimeSpan());
    }

    /// <summary>Does what there is to do and waits for more. False when the task is done; its troubles are the caller's where it ends by itself.</summary>
    private async Task<bool> GoesOnAsync(CancellationToken stop)
    {
        try
        {
            await TurnAsync(stop);
            Recovered();
            if (task.UntilDone && IsDone())
                return false;
            await _wakes.WaitAsync(Sleep(), stop);
            Hear();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // This is how it is stopped.
        }
        catch (Exception trouble) when (!task.UntilDone || stop.IsCancellationRequested)
        {
            await BackOffAsync(trouble, stop);
        }

        return true;
    }

    private async Task TurnAsync(CancellationToken stop)
    {
        var recorded = await RecordAsync(stop);
        if (Broken is not null)
            return;
        await LeaseAsync(stop);
        Begin(stop);
        if (recorded || _begun == 0)
            parts.Progress.Beat(platform.Name);
        if (_begun == 0 && _ready.Count == 0 && !task.UntilDone)
            Report();
    }

    private void Report()
    {
        if (Tally.Outcome is { Sent: > 0 } or { Failed: > 0 })
            LogDelivered(platform.Name, Tally.Outcome.Sent, Tally.Outcome.Chats, Tally.Outcome.Waiting, Tally.Outcome.Failed);
        Tally = new();
    }

    private async Task LeaseAsync(CancellationToken ct)
    {
        var now = Now();
        var ahead = Ahead();
        if (_ready.Count > ahead / 2 || _lookAt > now || _pace.PauseLeft > Soon)
            return;
        var limit = ahead - _ready.Count;
        var leased = await parts.Queue.LeaseAsync(new LeaseRequest(platform.Name, limit, parts.Owner, now, now + Lease, task.ChatId), ct);
        foreach (var delivery in leased)
            _ready.Enqueue(delivery);
        if (leased.Count == limit)
            return;
        // What is due and was not taken, is not rendered yet, and a signal will tell when it is.
        var next = task.ChatId is null ? await parts.Queue.NextAsync(platform.Name, ct) : null;
        _nextDue = next > now ? next.Value : Instant.MaxValue;
        _lookAt = Instant.Min(_nextDue, now + Duration.FromTimeSpan(LongestSleep));
    }

    // Unpaced, there are always some when slots become free, and taking them costs few transactions; paced, a moment's worth is enough.
    private int Ahead() => platform.Limits.Overall is { } rate
        ? (int)Math.Clamp(rate.Messages / rate.Per.TotalSeconds / 4, 1, parts.Options.MostTaken)
        : parts.Options.MostTaken;

    private void Begin(CancellationToken stop)
    {
        _paceWait = Timeout.InfiniteTimeSpan;
        while (Slots > 0 && !stop.IsCancellationRequested && _ready.TryPeek(out var delivery))
        {
            if (delivery.ChatWait is { } wait && wait > Now())
            {
                PutBack(_ready.Dequeue(), wait);
                continue;
            }

            var permission = _pace.TryTake(delivery.Chat);
            if (permission is { IsGranted: false, IsChats: false })
            {
                _paceWait = permission.Wait;
                if (permission.Wait > Soon)
                    PutAllBack(Now() + Duration.FromTimeSpan(permission.Wait));
                return;
            }

            _ready.Dequeue();
            if (permission.IsGranted)
                Start(delivery);
            else
                PutBack(delivery, Now() + Duration.FromTimeSpan(permission.Wait));
        }
    }

    private void Start(LeasedDelivery delivery)
    {
        _begun++;
        _ = SendAsync(delivery, _pace.Now);
    }

    private async Task SendAsync(LeasedDelivery delivery, TimeSpan begunAt)
    {
        // What a platform does before it first waits is not done in the pump's turn.
        await Task.Yield();
        _answered.Enqueue(new(delivery, begunAt, await _sender.SendAsync(delivery, _abort.Token)));
        _wakes.Wake();
    }

    private void PutAllBack(Instant until)
    {
        while (_ready.TryDequeue(out var delivery))
            PutBack(delivery, until);
    }

    private void PutBack(LeasedDelivery delivery, Instant until)
    {
        _unrecorded.Add(new(delivery, new DeliveryRecord.Held(until)));
        _wakes.Wake();
    }

    private void Hear()
    {
        var wakes = parts.Signal.Wakes;
        if (wakes != _heard)
            LookAgain(Instant.MinValue);
        _heard = wakes;
    }

    private void LookAgain(Instant at)
    {
        _lookAt = Instant.Min(_lookAt, at);
        _nextDue = Instant.Min(_nextDue, at);
    }

    private bool IsDone() => _begun == 0 && _ready.Count == 0 && _unrecorded.Count == 0
        && (_pace.PauseLeft > Soon || _nextDue > Now() + Duration.FromTimeSpan(Soon));

    private TimeSpan Sleep()
    {
        var sleep = LongestSleep;
        // Nothing is taken during a long pause, so what is due is no reason to look.
        if (_pace.PauseLeft > Soon)
            return sleep;
        if (_paceWait >= TimeSpan.Zero && _paceWait < sleep)
            sleep = _paceWait;
        var due = _ready.Count == 0 ? (_lookAt - Now()).ToTimeSpan() : sleep;
        return due < TimeSpan.Zero ? TimeSpan.Zero : due < sleep ? due : sleep;
    }

    private Instant Now() => Instant.FromDateTimeOffset(parts.Time.GetUtcNow());

    private readonly record struct Answer(LeasedDelivery Delivery, TimeSpan BegunAt, SendResult Result);
}
