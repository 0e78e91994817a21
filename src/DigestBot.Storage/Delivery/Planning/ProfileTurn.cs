using DigestBot.Core.Scheduling;
using NodaTime;

namespace DigestBot.Storage.Delivery.Planning;

/// <summary>What is to be done for a profile now.</summary>
/// <param name="Serves">Whether its chats get what they are owed.</param>
/// <param name="Day">The local day they are served for; null where pushes come with the editions.</param>
/// <param name="IsStart">Whether the chats' time has just come, rather than something late.</param>
/// <param name="WakesAt">When the clock makes it due again; null when only arrivals do.</param>
internal sealed record ProfileTurn(bool Serves, LocalDate? Day, bool IsStart, Instant? WakesAt)
{
    public static ProfileTurn Of(DueProfile profile, Instant now)
    {
        var plan = profile.ToPlan();
        return plan.Time is null ? OnArrival(plan, now) : AtTime(plan, WokenAt(profile, now), now);
    }

    private static ProfileTurn OnArrival(DeliveryPlan plan, Instant now) =>
        plan.NextLoud(now) is var loud && loud > now ? new(Serves: false, null, IsStart: false, loud) : new(Serves: true, null, IsStart: false, null);

    // Woken by the clock, the last slot is due however late it is; by an arrival, only one whose day is not over.
    private static ProfileTurn AtTime(DeliveryPlan plan, Instant? wokenAt, Instant now)
    {
        var next = plan.NextSlot(now)?.Start;
        if ((wokenAt is null ? plan.OpenSlot(now) : plan.LastSlot(now)) is not { } slot)
            return new(Serves: false, null, IsStart: false, next);
        if (plan.QuietUntil(now) is { } loud)
            return new(Serves: false, null, IsStart: false, loud);
        // What is so late that its day is over, does not come on a day without pushes.
        if (now >= slot.End && !plan.Allows(now))
            return new(Serves: false, null, IsStart: false, next);
        return new(Serves: true, slot.Day, wokenAt is { } at && plan.LastSlot(at)?.Start == at, next);
    }

    // A wake from before the clock was set back, or before the first plan, is none.
    private static Instant? WokenAt(DueProfile profile, Instant now) =>
        profile.WakesAt is { } at && at > NodaConstants.UnixEpoch && at <= now && profile.LookedAt <= now ? at : null;
}
