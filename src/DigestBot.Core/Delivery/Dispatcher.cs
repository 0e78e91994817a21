using DigestBot.Core.Chats;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DigestBot.Core.Delivery;

internal sealed partial class Dispatcher(
    IDeliveryQueue queue, IEnumerable<IChatPlatform> platforms, TimeProvider time, ILogger<Dispatcher> logger) : IDispatcher
{
    private const int Batch = 32;
    private const int ChatsAtOnce = 8;
    private static readonly Duration Lease = Duration.FromMinutes(2);

    private readonly Dictionary<string, IChatPlatform> _platforms = platforms.ToDictionary(platform => platform.Name);
    private readonly string _owner = $"{Environment.MachineName}:{Environment.ProcessId}";

    public async Task<DispatchOutcome> DispatchAsync(long? chatId, CancellationToken ct)
    {
        var tally = new DispatchTally();
        while (!ct.IsCancellationRequested && await LeaseAsync(chatId, ct) is { Count: > 0 } leased)
            // The token stops new sends, not the recording of those begun: see SendInOrderAsync.
            await Parallel.ForEachAsync(
                leased.GroupBy(delivery => delivery.ChatId),
                new ParallelOptions { MaxDegreeOfParallelism = ChatsAtOnce },
                async (ofOneChat, _) => await SendInOrderAsync(ofOneChat, tally, ct));
        return tally.Outcome;
    }

    private async Task<IReadOnlyList<LeasedDelivery>> LeaseAsync(long? chatId, CancellationToken ct)
    {
        var now = Now();
        List<LeasedDelivery> leased = [];
        foreach (var platform in _platforms.Keys)
            leased.AddRange(await queue.LeaseAsync(new LeaseRequest(platform, Batch, _owner, now, now + Lease, chatId), ct));
        return leased;
    }

    private async Task SendInOrderAsync(IEnumerable<LeasedDelivery> deliveries, DispatchTally tally, CancellationToken ct)
    {
        DeliveryRecord.Retry? blocked = null;
        foreach (var delivery in deliveries)
        {
            if (ct.IsCancellationRequested)
                blocked ??= new DeliveryRecord.Retry(Now(), "the service stopped");
            // What follows a message that has to wait, waits with it: a chat reads its push in order.
            DeliveryRecord record = blocked ?? await SendAsync(delivery);
            blocked ??= record as DeliveryRecord.Retry;
            // A send that has begun is finished and recorded whatever happens, so that a normal stop repeats nothing.
            await queue.RecordAsync([new(delivery, record)], CancellationToken.None);
            tally.Add(delivery.ChatId, record);
            if (record is DeliveryRecord.Suspended)
                break;
        }
    }

    private async Task<DeliveryRecord> SendAsync(LeasedDelivery delivery)
    {
        try
        {
            var platform = _platforms[delivery.Chat.Platform];
            var result = await SendSimplyAsync(platform, delivery);
            return SendRules.Apply(result, delivery.Attempt, Now(), platform.RecognisesRepeats);
        }
        catch (Exception error)
        {
            LogThrown(error, delivery.Chat, delivery.Id);
            return SendRules.Apply(new SendResult.Uncertain(error.Message), delivery.Attempt, Now());
        }
    }

    private async Task<SendResult> SendSimplyAsync(IChatPlatform platform, LeasedDelivery delivery)
    {
        var result = await platform.SendAsync(delivery.Chat, delivery.Message, CancellationToken.None);
        if (result is not SendResult.TooComplex complex)
            return result;
        LogTooComplex(delivery.Id, delivery.Chat, complex.Reason, complex.How, delivery.Message.Content);
        foreach (var part in platform.Simplify(delivery.Message, complex.How))
        {
            result = await platform.SendAsync(delivery.Chat, part, CancellationToken.None);
            if (result is not SendResult.Sent)
                break;
        }

        return result;
    }

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    [LoggerMessage(LogLevel.Error, "Sending delivery {Id} to {Chat} failed in a way no platform should.")]
    private partial void LogThrown(Exception error, ChatAddress chat, long id);

    [LoggerMessage(LogLevel.Error, "Delivery {Id} to {Chat} was not taken as it stands ({Reason}); it is sent again: {How}. It was: {Content}")]
    private partial void LogTooComplex(long id, ChatAddress chat, string reason, Simplification how, string content);
}
