using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using NodaTime;

namespace DigestBot.Tests.Conversation;

/// <summary>Knows which edition a message showed; a conversation asks an outbox for nothing else.</summary>
internal sealed class InMemoryOutbox : IOutbox
{
    public Dictionary<string, long> Editions { get; } = [];

    public Task<long?> FindEditionAsync(ChatAddress chat, string messageId, CancellationToken ct) =>
        Task.FromResult<long?>(Editions.TryGetValue(messageId, out var id) ? id : null);

    public Task<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken ct) => throw new NotSupportedException();

    public Task<IReadOnlyList<Body>> UnrenderedAsync(CancellationToken ct) => throw new NotSupportedException();

    public Task SaveBodyAsync(long bodyId, string content, CancellationToken ct) => throw new NotSupportedException();

    public Task<Instant?> NextDueAsync(IReadOnlyList<string> platforms, CancellationToken ct) => throw new NotSupportedException();
}
