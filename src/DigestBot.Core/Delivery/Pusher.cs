using DigestBot.Core.Metering;
using NodaTime;

namespace DigestBot.Core.Delivery;

internal sealed class Pusher(IOutbox outbox, BodyComposer composer, DeliverySignal signal, PushRules rules, TimeProvider time) : IPusher
{
    public async Task<PlanOutcome> PushAsync(PlanMode mode, long? chatId, CancellationToken ct)
    {
        using var step = BotActivity.Begin("plan");
        var outcome = await outbox.PlanAsync(Request(mode) with { ChatId = chatId }, ct);
        // Also when nothing was planned just now: an earlier process may have stopped between planning and rendering.
        await composer.ComposeAsync(ct);
        if (outcome.Deliveries > 0)
            signal.Wake();
        return outcome;
    }

    public Task<PlanOutcome> RehearseAsync(PlanMode mode, CancellationToken ct) =>
        outbox.PlanAsync(Request(mode) with { DryRun = true }, ct);

    private PlanRequest Request(PlanMode mode) =>
        new(Instant.FromDateTimeOffset(time.GetUtcNow()), mode, CatchUpDays: rules.CatchUpDays);
}
