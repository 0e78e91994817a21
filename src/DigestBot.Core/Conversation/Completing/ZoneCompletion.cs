using DigestBot.Core.Scheduling;

namespace DigestBot.Core.Conversation.Completing;

/// <summary>Proposes time zones.</summary>
internal static class ZoneCompletion
{
    public static IEnumerable<Completion> Find(string typed) =>
        from zone in (IEnumerable<string>)(TimeZones.Find(typed) is { } only ? [only, .. TimeZones.Suggest(typed, Completion.Most)] : TimeZones.Suggest(typed, Completion.Most))
        let name = TimeZones.Display(zone)
        select new Completion(name, name);
}
