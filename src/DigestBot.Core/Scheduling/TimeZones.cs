using NodaTime;

namespace DigestBot.Core.Scheduling;

/// <summary>Time zones as people name them. Source of ids, cities and countries: the IANA database that NodaTime bundles.</summary>
public static class TimeZones
{
    private const int LongestTyped = 64;

    /// <summary>The zone of a stored id; UTC for one that this version's database does not know.</summary>
    public static DateTimeZone Of(string id) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) ?? DateTimeZone.Utc;

    /// <summary>
    /// The canonical IANA id of what was typed, or null if that is unknown or has more than one meaning (<c>CST</c>): an id in any case, a
    /// city or a country in English or Chinese (<c>Berlin</c>, <c>北京</c>), an abbreviation (<c>PST</c>), an offset (<c>UTC+8</c>, <c>东八区</c>).
    /// </summary>
    public static string? Find(string? text) => Meanings(text) is [var only] ? only : null;

    /// <summary>What somebody may have meant whose text <see cref="Find"/> does not know: its meanings, or the nearest names. Best first.</summary>
    public static IReadOnlyList<string> Suggest(string? text, int limit = 3) =>
        [.. (Meanings(text) is [_, ..] meanings ? meanings : ZoneSuggestions.Near(LastPart(Shortened(text)))).Take(limit)];

    /// <summary>How the bot writes a zone: its id, but <c>UTC+8</c> for <c>Etc/GMT-8</c>, whose sign is the other way round.</summary>
    public static string Display(string id) => ZoneOffsets.Display(id) ?? id;

    private static IReadOnlyList<string> Meanings(string? text)
    {
        var typed = Shortened(text);
        if (ZoneOffsets.Parse(typed) is { } offset)
            return ZoneOffsets.Zone(offset) is { } zone ? [zone] : [];
        if (ZoneNames.Find(typed) is [_, ..] named)
            return named;
        return ZoneIds.Find(typed) is { } id ? [id] : ZoneNames.Find(LastPart(typed));
    }

    // People write Asia/Beijing, by the pattern of the others.
    private static string LastPart(string typed) => typed[(typed.LastIndexOf('/') + 1)..];

    private static string Shortened(string? text) => text is null or { Length: > LongestTyped } ? "" : text.Trim();
}
