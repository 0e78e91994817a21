using DigestBot.Core.Scheduling;
using NodaTime;

namespace DigestBot.Core.Together;

/// <summary>When a chat wants its weekly list of what was put forward there.</summary>
/// <param name="Day">The day of the week.</param>
/// <param name="Time">The local time.</param>
public readonly record struct RoundUp(IsoDayOfWeek Day, LocalTime Time)
{
    /// <summary>Friday afternoon, when a group plans what to read next.</summary>
    public static RoundUp Usual => new(IsoDayOfWeek.Friday, new(16, 0));

    /// <summary>The slots of a chat that gets its pushes by this plan: in its zone, outside its quiet hours, whatever days pushes come on.</summary>
    public DeliveryPlan PlanIn(DeliveryPlan pushes) => pushes with { Time = Time, Days = Day.ToBit() };
}
