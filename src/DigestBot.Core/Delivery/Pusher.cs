using DigestBot.Core.Metering;
using NodaTime;

namespace DigestBot.Core.Delivery;

internal sealed class Pusher(IOutbox outbox, BodyComposer composer, DeliverySignal signal, PushRules rules, TimeProvider time) : IPusher
{
    public Task<PlanOutcome> PushAsync(PlanMode mode, long? chatId, CancellationToken ct) => PushAsync(Request(mode) with { ChatId = chatId }, ct);

    public Task<PlanOutcome> PushAheadAsync(long chatId, CancellationToken ct) =>
        PushAsync(Request(PlanMode.Now) with { ChatId = chatId, IgnoresHolds = true }, ct);

    public Task RenderAsync(CancellationToken ct) => composer.ComposeAsync(ct);

    private async Task<PlanOutcome> PushAsync(PlanRequest request, CancellationToken ct)
    {
        using var step = BotActivity.Begin("plan");
        var outcome = await outbox.PlanAsync(request, ct);
        // Also when nothing was planned just now: an earlier process may have stopped between planning and rendering.
        await composer.ComposeAsync(ct, signal.Wake);
        if (outcome.Deliveries > 0)
            signal.Wake();
        return outcome;
    }

    public Task<PlanOutcome> RehearseAsync(PlanMode mode, CancellationToken ct) =>
        outbox.PlanAsync(Request(mode) with { DryRun = true }, ct);

    private PlanRequest Request(PlanMode mode) =>
        new(Instant.FromDateTimeOffset(time.GetUtcNow()), mode, CatchUpDays: rules.CatchUpDays);
}
