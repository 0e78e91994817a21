using System.Text;

namespace DigestBot.Core.Rendering.Text;

/// <summary>
/// Takes stars that are no emphasis away from Markdown: A*, V*, <c>a * b</c>. A single star opens only at the start of a word and closes
/// only at the end of one.
/// </summary>
internal static class Stars
{
    /// <summary>A line with its other single stars made literal.</summary>
    public static string Guard(string line, Placeholders placeholders)
    {
        if (!line.Contains('*', StringComparison.Ordinal)) return line;
        var guarded = new StringBuilder(line.Length);
        var pairs = FindPairs(line);
        for (var i = 0; i < line.Length; i++)
            if (IsSingle(line, i) && !pairs.Contains(i)) guarded.Append(placeholders.Add("*"));
            else guarded.Append(line[i]);
        return guarded.ToString();
    }

    private static HashSet<int> FindPairs(string line)
    {
        HashSet<int> pairs = [];
        var open = -1;
        for (var i = 0; i < line.Length; i++)
        {
            if (!IsSingle(line, i)) continue;
            if (open >= 0 && Closes(line, i))
            {
                pairs.Add(open);
                pairs.Add(i);
                open = -1;
            }
            else if (open < 0 && Opens(line, i)) open = i;
        }
        return pairs;
    }

    private static bool IsSingle(string line, int i) => line[i] == '*' && At(line, i - 1) is not ('*' or '\\') && At(line, i + 1) != '*';

    private static bool Opens(string line, int i) => !IsOfWord(At(line, i - 1)) && !char.IsWhiteSpace(At(line, i + 1)) && !IsPlaceholder(At(line, i - 1));

    private static bool Closes(string line, int i) => !char.IsWhiteSpace(At(line, i - 1)) && !IsOfWord(At(line, i + 1));

    // Between CJK characters there are no spaces to tell where a word begins.
    private static bool IsOfWord(char c) => (char.IsLetterOrDigit(c) && c < '\u2E80') || c is '_' or '^' or ')' or ']' or '}';

    private static bool IsPlaceholder(char c) => char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.PrivateUse;

    private static char At(string line, int i) => i >= 0 && i < line.Length ? line[i] : ' ';
}
