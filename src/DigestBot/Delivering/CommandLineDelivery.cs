using DigestBot.Core.Delivery;
using DigestBot.Local;

namespace DigestBot.Delivering;

/// <summary>
/// Delivers from the command line. What local chats get is printed here, by one process at a time; all else is left to the service where one
/// runs, and waited for.
/// </summary>
internal sealed class CommandLineDelivery(
    IDispatcher dispatcher, Instance instance, IDeliveryLedger ledger, IEnumerable<IChatPlatform> platforms, TimeProvider time)
{
    private const string Printing = "local";
    private static readonly string[] Local = [LocalPlatform.PlatformName];
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Standstill = TimeSpan.FromMinutes(1);

    private readonly string[] _others = [.. platforms.Select(platform => platform.Name).Except(Local)];

    private DispatchRequest ToOthers => new(Platforms: _others, Recover: true);

    /// <summary>Marks the present end of the outbox: what is planned from now on comes after it.</summary>
    public async Task<long> MarkAsync(CancellationToken ct) => (await ledger.CountAsync(_others, long.MaxValue, ct)).LastId;

    /// <summary>Delivers to local chats what is ready, or to one of them.</summary>
    public async Task<DispatchOutcome> PrintAsync(long? chatId, CancellationToken ct)
    {
        var begun = time.GetTimestamp();
        while (time.GetElapsedTime(begun) < Patience)
        {
            if (await TryDispatchAsync(Printing, new(chatId, Local, Recover: true), ct) is { } outcome)
                return outcome;
            await Task.Delay(Interval, time, ct);
        }

        // Whoever prints for so long, prints ours too.
        return new(0, 0, 0, 0);
    }

    /// <summary>
    /// Delivers to all others what is ready, or lets the service do so and says what it did with what was planned after a mark. Where the service ends
    /// meanwhile, this process does the rest; where it does not get on, it is not waited for.
    /// </summary>
    public async Task<DispatchOutcome> SendAsync(long afterMark, CancellationToken ct)
    {
        if (await TryDispatchAsync(Instance.Service, ToOthers, ct) is { } outcome)
            return outcome;
        var (seen, since) = (await CountAsync(afterMark, ct), time.GetTimestamp());
        while (seen.Ready > 0 && time.GetElapsedTime(since) < Standstill)
        {
            await Task.Delay(Interval, time, ct);
            _ = await TryDispatchAsync(Instance.Service, ToOthers, ct);
            if (await CountAsync(afterMark, ct) is var count && count != seen)
                (seen, since) = (count, time.GetTimestamp());
        }

        return new(seen.Sent, seen.Chats, seen.Ready + seen.Waiting, seen.Failed);
    }

    private Task<DeliveryCounts> CountAsync(long afterMark, CancellationToken ct) => ledger.CountAsync(_others, afterMark, ct);

    private async Task<DispatchOutcome?> TryDispatchAsync(string duty, DispatchRequest request, CancellationToken ct)
    {
        DispatchOutcome? outcome = null;
        await instance.TryDoAsync(duty, async held => outcome = await dispatcher.DispatchAsync(request, held), ct);
        return outcome;
    }
}
