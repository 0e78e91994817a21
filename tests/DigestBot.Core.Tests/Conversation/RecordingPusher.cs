using DigestBot.Core.Delivery;

namespace DigestBot.Tests.Conversation;

/// <summary>Remembers for which chats a push was asked, and finds as much to push as it is told.</summary>
internal sealed class RecordingPusher : IPusher
{
    public List<(PlanMode Mode, long? ChatId)> Asked { get; } = [];

    public int Deliveries { get; set; } = 1;

    public Task<PlanOutcome> PushAsync(PlanMode mode, long? chatId, CancellationToken ct)
    {
        Asked.Add((mode, chatId));
        return Task.FromResult(new PlanOutcome(Deliveries > 0 ? 1 : 0, Deliveries, []));
    }

    public Task<PlanOutcome> PushAheadAsync(long chatId, CancellationToken ct) => PushAsync(PlanMode.Now, chatId, ct);

    public Task RenderAsync(CancellationToken ct) => Task.CompletedTask;

    public Task<PlanOutcome> RehearseAsync(PlanMode mode, CancellationToken ct) => throw new NotSupportedException();
}
