using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using NodaTime;

namespace DigestBot.Core.Tests.Delivery;

/// <summary>A queue in memory: each chat in order, one message of it at a time, as the real one.</summary>
internal sealed class FakeQueue(TimeProvider time, params IReadOnlyList<LeasedDelivery> deliveries) : IDeliveryQueue
{
    private readonly Lock _lock = new();
    private readonly List<Row> _open = [.. deliveries.Select(delivery => new Row(delivery))];

    /// <summary>What was recorded, in order.</summary>
    public List<DeliveryResult> Records { get; } = [];

    public List<int> Batches { get; } = [];

    public List<(ChatAddress From, string To)> Moves { get; } = [];

    public Dictionary<ChatAddress, Instant> Held { get; } = [];

    public Instant? PlatformWait { get; set; }

    public int Recovered { get; private set; }

    /// <summary>How many are leased and not yet recorded.</summary>
    public int Leased
    {
        get
        {
            lock (_lock)
                return _open.Count(row => row.IsLeased);
        }
    }

    /// <summary>What recording throws, as long as it is set.</summary>
    public Exception? Trouble { get; set; }

    /// <summary>What moving a chat throws, the next time.</summary>
    public Exception? TroubleOfMoving { get; set; }

    /// <summary>What happens when something is recorded the next time.</summary>
    public Action? WhenRecording { get; set; }

    public static LeasedDelivery Delivery(long id, long chatId) =>
        new(id, chatId, new ChatAddress("fake", $"{chatId}"), new OutgoingMessage($"message {id}", Silent: false, $"key {id}"), 0);

    public DeliveryRecord Last(long id)
    {
        lock (_lock)
            return Records.Last(result => result.Delivery.Id == id).Record;
    }

    public Task<IReadOnlyList<LeasedDelivery>> LeaseAsync(LeaseRequest request, CancellationToken ct)
    {
        lock (_lock)
        {
            List<LeasedDelivery> leased = [];
            foreach (var row in Firsts().Where(row => row.Due <= request.Now && (request.ChatId ?? row.Delivery.ChatId) == row.Delivery.ChatId).Take(request.Limit).ToList())
            {
                row.IsLeased = true;
                row.Delivery = row.Delivery with { Attempt = row.Delivery.Attempt + 1 };
                leased.Add(row.Delivery);
            }

            return Task.FromResult<IReadOnlyList<LeasedDelivery>>(leased);
        }
    }

    public Task RecordAsync(IReadOnlyList<DeliveryResult> results, CancellationToken ct)
    {
        if (WhenRecording is { } happens)
        {
            WhenRecording = null;
            happens();
        }

        lock (_lock)
        {
            if (Trouble is { } trouble)
                throw trouble;
            Batches.Add(results.Count);
            foreach (var result in results)
                Record(result);
        }

        return Task.CompletedTask;
    }

    public Task<int> RecoverAsync(string platform, CancellationToken ct)
    {
        Recovered++;
        return Task.FromResult(0);
    }

    public Task<Instant?> NextAsync(string platform, CancellationToken ct)
    {
        lock (_lock)
            return Task.FromResult(Firsts().Select(row => (Instant?)row.Due).Min());
    }

    public Task<Instant?> PlatformWaitAsync(string platform, CancellationToken ct) => Task.FromResult(PlatformWait);

    public Task SavePlatformWaitAsync(string platform, Instant until, CancellationToken ct)
    {
        PlatformWait = until;
        return Task.CompletedTask;
    }

    public Task HoldChatAsync(ChatAddress chat, Instant until, CancellationToken ct)
    {
        Held[chat] = until;
        return Task.CompletedTask;
    }

    public Task MoveChatAsync(ChatAddress from, string toChatId, CancellationToken ct)
    {
        if (TroubleOfMoving is { } trouble)
        {
            TroubleOfMoving = null;
            throw trouble;
        }

        Moves.Add((from, toChatId));
        return Task.CompletedTask;
    }

    private IEnumerable<Row> Firsts() =>
        _open.GroupBy(row => row.Delivery.ChatId).Select(chat => chat.First()).Where(row => !row.IsLeased).OrderBy(row => row.Due);

    private void Record(DeliveryResult result)
    {
        Records.Add(result);
        var row = _open.Single(open => open.Delivery.Id == result.Delivery.Id && open.IsLeased);
        row.IsLeased = false;
        switch (result.Record)
        {
            case DeliveryRecord.Held held:
                row.Again(held.At, row.Delivery with { Attempt = row.Delivery.Attempt - 1 });
                break;
            case DeliveryRecord.Retry retry:
                row.Again(retry.At, row.Delivery with { Failures = row.Delivery.Failures + 1 });
                break;
            case DeliveryRecord.Uncertain uncertain:
                row.Again(uncertain.At, row.Delivery with { Uncertain = row.Delivery.Uncertain + 1 });
                break;
            case DeliveryRecord.ChatWaits waits:
                row.Again(waits.At, row.Delivery);
                break;
            case DeliveryRecord.Suspended:
                _open.RemoveAll(open => open.Delivery.ChatId == row.Delivery.ChatId);
                break;
            default:
                _open.Remove(row);
                foreach (var next in _open.Where(open => open.Delivery.ChatId == row.Delivery.ChatId))
                    next.Due = result.Record is DeliveryRecord.Sent sent ? sent.Next : Instant.FromDateTimeOffset(time.GetUtcNow());
                break;
        }
    }

    private sealed class Row(LeasedDelivery delivery)
    {
        public LeasedDelivery Delivery { get; set; } = delivery;

        public Instant Due { get; set; } = Instant.MinValue;

        public bool IsLeased { get; set; }

        public void Again(Instant at, LeasedDelivery changed)
        {
            Due = at;
            Delivery = changed;
        }
    }
}
