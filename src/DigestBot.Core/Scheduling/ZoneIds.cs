using System.Collections.Frozen;
using NodaTime.TimeZones;

namespace DigestBot.Core.Scheduling;

/// <summary>The ids of the IANA database, and which of several for one zone people should see.</summary>
internal static class ZoneIds
{
    private static readonly Lazy<FrozenDictionary<string, string>> Known = new(() =>
        TzdbDateTimeZoneSource.Default.GetIds().ToFrozenDictionary(id => id, Preferred, StringComparer.OrdinalIgnoreCase));

    /// <summary>Every id of the database with the one to use for it.</summary>
    public static IReadOnlyDictionary<string, string> All => Known.Value;

    /// <summary>The id to use for one typed in any case, with spaces or underscores; null if there is none.</summary>
    public static string? Find(string typed) => Known.Value.GetValueOrDefault(typed.Replace(' ', '_'));

    // The database links Europe/Oslo to Europe/Berlin, yet lists it as a place of its own: who lives there should read its name.
    private static string Preferred(string id)
    {
        var canonical = TzdbDateTimeZoneSource.Default.CanonicalIdMap[id];
        return ZoneNames.Places.Contains(id) ? id
            : canonical is "Etc/UTC" or "Etc/GMT" ? "UTC"
            : canonical;
    }
}
