using System.Collections.Concurrent;
using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using NodaTime;

namespace DigestBot.Core.Tests.Delivery;

/// <summary>An outbox in memory that hands every delivery out once and remembers what became of it.</summary>
internal sealed class FakeOutbox(params LeasedDelivery[] deliveries) : IOutbox
{
    private readonly ConcurrentQueue<LeasedDelivery> _waiting = new(deliveries);

    public ConcurrentDictionary<long, DeliveryRecord> Records { get; } = [];

    public List<Body> Bodies { get; } = [];

    public Dictionary<long, string> Rendered { get; } = [];

    public PlanRequest? Planned { get; private set; }

    public static LeasedDelivery Delivery(long id, long chatId, int attempt = 1) =>
        new(id, chatId, new ChatAddress("fake", $"{chatId}"), new OutgoingMessage($"message {id}", Silent: false, $"key {id}"), attempt);

    public Task<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken ct)
    {
        Planned = request;
        return Task.FromResult(new PlanOutcome(0, 0, []));
    }

    public Task<IReadOnlyList<Body>> UnrenderedAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<Body>>(Bodies);

    public Task SaveBodyAsync(long bodyId, string content, CancellationToken ct)
    {
        Rendered.Add(bodyId, content);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<LeasedDelivery>> LeaseAsync(LeaseRequest request, CancellationToken ct)
    {
        List<LeasedDelivery> leased = [];
        while (leased.Count < request.Limit && _waiting.TryDequeue(out var delivery))
            leased.Add(delivery);
        return Task.FromResult<IReadOnlyList<LeasedDelivery>>(leased);
    }

    public Task RecordAsync(long deliveryId, DeliveryRecord record, CancellationToken ct)
    {
        Assert.True(Records.TryAdd(deliveryId, record), "Recorded twice.");
        return Task.CompletedTask;
    }

    public Task<Instant?> NextDueAsync(IReadOnlyList<string> platforms, CancellationToken ct) => Task.FromResult<Instant?>(null);

    public Task<long?> FindEditionAsync(ChatAddress chat, string messageId, CancellationToken ct) => Task.FromResult<long?>(null);
}
