using System.Globalization;

namespace DigestBot.Discord.Sending;

/// <summary>Cuts and packs texts so that they fit. Pure.</summary>
internal static class TextParts
{
    /// <summary>The text in pieces, cut at a paragraph's end, else a line's, else a word's, else a grapheme's.</summary>
    public static IEnumerable<string> Cut(string text, int longest)
    {
        while (text.Length > longest)
        {
            var end = Seam(text, longest);
            yield return text[..end].TrimEnd();
            text = text[end..].TrimStart();
        }

        if (text.Length > 0)
            yield return text;
    }

    /// <summary>Texts in groups of no more than so many characters and texts each, in their order.</summary>
    public static List<List<string>> Pack(IEnumerable<string> texts, int mostCharacters, int mostTexts)
    {
        List<List<string>> groups = [[]];
        foreach (var text in texts.SelectMany(text => Cut(text, mostCharacters)))
        {
            if (groups[^1].Count == mostTexts || groups[^1].Sum(known => known.Length) + text.Length > mostCharacters)
                groups.Add([]);
            groups[^1].Add(text);
        }

        return groups;
    }

    private static int Seam(string text, int longest)
    {
        foreach (var seam in (string[])["\n\n", "\n", " "])
            if (text.LastIndexOf(seam, longest - 1, StringComparison.Ordinal) is > 0 and var at)
                return at;
        return StringInfo.ParseCombiningCharacters(text).LastOrDefault(start => start <= longest, longest) is > 0 and var start ? start : longest;
    }
}
