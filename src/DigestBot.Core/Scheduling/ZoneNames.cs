using System.Collections.Frozen;
using DigestBot.Core.Languages;
using NodaTime.TimeZones;

namespace DigestBot.Core.Scheduling;

/// <summary>What zones are called: by <c>time-zones.tsv</c> (an id, then names with semicolons between them), else by their cities, else by countries.</summary>
internal static class ZoneNames
{
    private static readonly string[] Continents =
        ["Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"];

    private static readonly string[] Endings = ["时间", "市", "time"];

    private static readonly IList<TzdbZoneLocation> Locations = TzdbDateTimeZoneSource.Default.ZoneLocations ?? [];

    private static readonly Lazy<IReadOnlyList<ILookup<string, string>>> Loaded = new(() => [Lookup(Listed()), Lookup(Cities()), Lookup(Countries())]);

    /// <summary>The ids that stand for a place on the map.</summary>
    public static FrozenSet<string> Places { get; } = Locations.Select(place => place.ZoneId).ToFrozenSet();

    /// <summary>Every name, folded, with its zones.</summary>
    public static IEnumerable<IGrouping<string, string>> All => Loaded.Value.SelectMany(names => names);

    /// <summary>The zones of a name; several when it has several meanings, none when it is unknown.</summary>
    public static IReadOnlyList<string> Find(string name)
    {
        var folded = Fold(name);
        return Loaded.Value.FirstOrDefault(names => names.Contains(folded)) is { } found ? [.. found[folded].Distinct()] : [];
    }

    /// <summary>A name in the form in which they are compared: its letters and digits in lower case, without a word for time or city at the end.</summary>
    public static string Fold(string name)
    {
        var plain = string.Concat(HalfWidth.Fold(name).ToLowerInvariant().Where(char.IsLetterOrDigit));
        var ending = Endings.FirstOrDefault(ending => plain.Length > ending.Length && plain.EndsWith(ending, StringComparison.Ordinal));
        return ending is null ? plain : plain[..^ending.Length];
    }

    private static ILookup<string, string> Lookup(IEnumerable<(string Name, string Id)> names) =>
        names.ToLookup(one => Fold(one.Name), one => one.Id);

    private static IEnumerable<(string Name, string Id)> Listed()
    {
        using var stream = typeof(ZoneNames).Assembly.GetManifestResourceStream("time-zones.tsv")
            ?? throw new InvalidOperationException("time-zones.tsv is not part of the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine()?.Split('\t') is [var id, var names])
            foreach (var name in names.Split(';'))
                yield return (name, id);
    }

    private static IEnumerable<(string Name, string Id)> Cities() =>
        from id in ZoneIds.All
        where Continents.Contains(id.Key.Split('/')[0]) && id.Key.Contains('/')
        select (id.Key.Split('/')[^1], id.Value);

    private static IEnumerable<(string Name, string Id)> Countries() =>
        Locations.Select(place => (place.CountryName, place.ZoneId));
}
