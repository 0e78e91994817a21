namespace DigestBot.Benchmarks.Following;

/// <summary>What people follow: two words, phrases, authors, beginnings, exclusions and categories; each once, and half of it with common words.</summary>
internal static class SomeRules
{
    public static IEnumerable<string> Take(int count)
    {
        var random = new Random(1);
        HashSet<string> rules = [];
        while (rules.Count < count)
            rules.Add(Make(random));
        return rules;
    }

    private static string Make(Random random) => random.Next(8) switch
    {
        0 => $"author:\"{SomeWords.Name(random)}\"",
        1 => $"\"{SomeWords.Text(random, 2)}\"",
        2 => $"{SomeWords.Word(random)[..4]}* {SomeWords.Word(random)}",
        3 => $"{SomeWords.Text(random, 2)} -{SomeWords.Word(random)}",
        4 => $"{SomeWords.Text(random, 2)} cat:{Planning.Population.Categories[random.Next(Planning.Population.Categories.Count)]}",
        5 => $"{SomeWords.Text(random, 3)}",
        _ => SomeWords.Text(random, 2),
    };
}
