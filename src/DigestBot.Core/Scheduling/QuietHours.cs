using NodaTime;

namespace DigestBot.Core.Scheduling;

/// <summary>Hours of each local day in which no push comes.</summary>
/// <param name="From">The first quiet minute.</param>
/// <param name="Until">The first that is not; before <paramref name="From"/> when the hours cross midnight, never the same.</param>
public readonly record struct QuietHours(LocalTime From, LocalTime Until)
{
    /// <summary>Whether the clock shows a time at which it is quiet.</summary>
    public bool Cover(LocalTime time) => From < Until ? From <= time && time < Until : time >= From || time < Until;
}
