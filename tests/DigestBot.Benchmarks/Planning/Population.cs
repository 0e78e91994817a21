using DigestBot.Core.Chats;

namespace DigestBot.Benchmarks.Planning;

/// <summary>Who the chats are: eight ways to be set up, and three categories each out of twenty.</summary>
internal static class Population
{
    /// <summary>How many sets of categories there are for each of the settings.</summary>
    public const int Sets = 250;

    /// <summary>How many different chats that makes.</summary>
    public const int Different = 8 * Sets;

    public static IReadOnlyList<string> Categories { get; } =
    [
        "cs.AI", "cs.CL", "cs.CV", "cs.CR", "cs.DS", "cs.GR", "cs.HC", "cs.IR", "cs.LG", "cs.NE", "cs.RO", "cs.SE", "eess.IV", "hep-ph", "hep-th",
        "math.AG", "math.CO", "math.NT", "quant-ph", "stat.ML",
    ];

    // The same seed in every run, so that figures can be compared.
    public static IEnumerable<(ChatSettings Settings, IReadOnlyList<string> Categories)> Models()
    {
        var random = new Random(1);
        string[] categories = [.. Categories];
        for (var set = 0; set < Sets; set++)
        {
            random.Shuffle(categories);
            string[] chosen = categories[..3];
            foreach (var settings in AllSettings())
                yield return (settings, chosen);
        }
    }

    private static IEnumerable<ChatSettings> AllSettings() =>
        from language in (string[])["en", "zh"]
        from zone in (string[])["UTC", "Asia/Tokyo"]
        from layout in (Layout[])[Layout.Full, Layout.Compact]
        select new ChatSettings { Language = language, TimeZone = zone, Layout = layout, DeliveryTime = new(9, 0) };
}
