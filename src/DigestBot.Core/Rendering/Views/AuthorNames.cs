namespace DigestBot.Core.Rendering.Views;

/// <summary>Lists of authors, shortened for a line: family names, and how many more there are.</summary>
public static class AuthorNames
{
    private static readonly string[] Suffixes = ["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"];

    /// <summary>Words that many families write with a capital and that still belong to the name.</summary>
    private static readonly string[] Particles = ["Van", "Von", "De", "Del", "Della", "Di", "Da", "Dos", "Du", "Le", "La", "Mac", "El", "Al", "Ben", "Ter"];

    /// <summary>Whether a word is what follows a name, such as <c>Jr.</c></summary>
    public static bool IsSuffix(string word) => Suffixes.Contains(word);

    /// <summary>The first few family names in order, then <c>+N</c> for the others.</summary>
    public static string Shorten(IReadOnlyList<string> authors, int atMost)
    {
        var names = string.Join(", ", authors.Take(atMost).Select(Family));
        return authors.Count > atMost ? $"{names} +{authors.Count - atMost}" : names;
    }

    /// <summary>The family name as arXiv orders names: the last word, with the particles before it (<c>van der Maaten</c>) and a suffix after it.</summary>
    public static string Family(string author)
    {
        var words = author.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var last = words.Length - 1;
        if (last > 1 && Suffixes.Contains(words[last]))
            last--;
        var first = last;
        while (first > 1 && (char.IsLower(words[first - 1][0]) || Particles.Contains(words[first - 1])))
            first--;
        return words.Length == 0 ? author : string.Join(' ', words[Math.Max(first, 0)..]);
    }
}
