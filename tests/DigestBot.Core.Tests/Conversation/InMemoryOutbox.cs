using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using NodaTime;

namespace DigestBot.Tests.Conversation;

/// <summary>Knows which edition a message showed, and the bodies it was given; nobody in these tests asks an outbox for anything else.</summary>
internal sealed class InMemoryOutbox : IOutbox
{
    public Dictionary<string, long> Editions { get; } = [];

    public Dictionary<long, string> Saved { get; } = [];

    /// <summary>What saving a body throws, as long as it is set.</summary>
    public Exception? Trouble { get; init; }

    /// <summary>What waits to be rendered.</summary>
    public IReadOnlyList<Body> Unrendered { get; init; } = [];

    public Task<long?> FindEditionAsync(ChatAddress chat, string messageId, CancellationToken ct) =>
        Task.FromResult<long?>(Editions.TryGetValue(messageId, out var id) ? id : null);

    public Task<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken ct) => throw new NotSupportedException();

    public Task<IReadOnlyList<Body>> UnrenderedAsync(CancellationToken ct) => Task.FromResult(Unrendered);

    public Task SaveBodyAsync(long bodyId, string content, CancellationToken ct)
    {
        if (Trouble is { } trouble)
            throw trouble;
        Saved[bodyId] = content;
        return Task.CompletedTask;
    }

    public Task<Instant?> NextDueAsync(IReadOnlyList<string> platforms, CancellationToken ct) => throw new NotSupportedException();
}
