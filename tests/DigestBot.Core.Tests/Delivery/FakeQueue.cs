using System.Collections.Concurrent;
using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using NodaTime;

namespace DigestBot.Core.Tests.Delivery;

/// <summary>A queue in memory that hands every delivery out once and remembers what became of it.</summary>
internal sealed class FakeQueue(params LeasedDelivery[] deliveries) : IDeliveryQueue
{
    private readonly ConcurrentQueue<LeasedDelivery> _waiting = new(deliveries);

    public ConcurrentDictionary<long, DeliveryRecord> Records { get; } = [];

    public static LeasedDelivery Delivery(long id, long chatId, int attempt = 1) =>
        new(id, chatId, new ChatAddress("fake", $"{chatId}"), new OutgoingMessage($"message {id}", Silent: false, $"key {id}"), attempt);

    public Task<IReadOnlyList<LeasedDelivery>> LeaseAsync(LeaseRequest request, CancellationToken ct)
    {
        List<LeasedDelivery> leased = [];
        while (leased.Count < request.Limit && _waiting.TryDequeue(out var delivery))
            leased.Add(delivery);
        return Task.FromResult<IReadOnlyList<LeasedDelivery>>(leased);
    }

    public Task RecordAsync(IReadOnlyList<DeliveryResult> results, CancellationToken ct)
    {
        foreach (var (delivery, record) in results)
            Assert.True(Records.TryAdd(delivery.Id, record), "Recorded twice.");
        return Task.CompletedTask;
    }

    public Task<int> RecoverAsync(string platform, CancellationToken ct) => Task.FromResult(0);

    public Task<Instant?> NextAsync(string platform, CancellationToken ct) => Task.FromResult<Instant?>(null);

    public Task<Instant?> PlatformWaitAsync(string platform, CancellationToken ct) => Task.FromResult<Instant?>(null);

    public Task SavePlatformWaitAsync(string platform, Instant until, CancellationToken ct) => Task.CompletedTask;

    public Task HoldChatAsync(ChatAddress chat, Instant until, CancellationToken ct) => Task.CompletedTask;

    public Task MoveChatAsync(ChatAddress from, string toChatId, CancellationToken ct) => Task.CompletedTask;
}
