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

    private readonly string[] _others = [.. platforms.Select(platform => platform.Name).Except(Local)];

    /// <summary>Marks the present end of the outbox: what is planned from now on comes after it.</summary>
    public async Task<long> MarkAsync(CancellationToken ct) => (await ledger.CountAsync(_others, long.MaxValue, ct)).LastId;

    /// <summary>Delivers to local chats what is ready, or to one of them.</summary>
    public async Task<DispatchOutcome> PrintAsync(long? chatId, CancellationToken ct)
    {
        var giveUp = time.GetUtcNow() + Patience;
        while (!await instance.TryClaimAsync(Printing, ct))
        {
            // Whoever prints for so long, prints ours too.
            if (time.GetUtcNow() > giveUp)
                return new(0, 0, 0, 0);
            await Task.Delay(Interval, time, ct);
        }

        return await DispatchAsync(Printing, new(chatId, Local, Recover: true), ct);
    }

    /// <summary>Delivers to all others what is ready, or lets the service do so and says what it did with what was planned after a mark.</summary>
    public async Task<DispatchOutcome> SendAsync(long afterMark, CancellationToken ct)
    {
        if (await instance.TryClaimAsync(Instance.Service, ct))
            return await DispatchAsync(Instance.Service, new(Platforms: _others, Recover: true), ct);
        while (true)
        {
            var count = await ledger.CountAsync(_others, afterMark, ct);
            if (count.Ready == 0)
                return new(count.Sent, count.Chats, count.Waiting, count.Failed);
            await Task.Delay(Interval, time, ct);
        }
    }

    private async Task<DispatchOutcome> DispatchAsync(string duty, DispatchRequest request, CancellationToken ct)
    {
        try
        {
            return await dispatcher.DispatchAsync(request, ct);
        }
        finally
        {
            await instance.ReleaseAsync(duty);
        }
    }
}
