using DigestBot.Core.Delivery;

namespace DigestBot.Tests.Conversation;

/// <summary>Pushes as told, the newest first.</summary>
internal sealed class InMemoryPushes : IPushHistory
{
    public List<PastPush> Pushes { get; } = [];

    public Task<IReadOnlyList<PastPush>> ReadAsync(long chatId, int limit, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<PastPush>>([.. Pushes.Take(limit)]);
}
