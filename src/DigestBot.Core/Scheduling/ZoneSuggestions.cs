using DigestBot.Core.Languages;

namespace DigestBot.Core.Scheduling;

/// <summary>Zones whose names are near to what was typed.</summary>
internal static class ZoneSuggestions
{
    /// <summary>The zones of the names that begin so or differ by few letters, nearest first.</summary>
    public static IEnumerable<string> Near(string typed)
    {
        var letters = ZoneNames.Fold(typed);
        var near =
            from name in ZoneNames.All
            let distance = Distance(letters, name.Key)
            where distance is not null
            orderby distance, name.Key.Length
            from id in name
            select id;
        return near.Distinct();
    }

    private static int? Distance(string letters, string name)
    {
        if (letters.Length >= (letters.All(char.IsAscii) ? 3 : 2) && name.StartsWith(letters, StringComparison.Ordinal))
            return 0;
        var allowed = letters.Length switch { < 4 => 0, < 8 => 1, _ => 2 };
        if (Math.Abs(letters.Length - name.Length) > allowed)
            return null;
        return EditDistance.Between(letters, name) is var distance && distance <= allowed ? distance : null;
    }
}
