using System.Text.RegularExpressions;

namespace DigestBot.Discord.Sending;

/// <summary>A line of Discord's Markdown as the dialect writes it, without the signs.</summary>
internal static partial class PlainLine
{
    public static string Of(string markdown)
    {
        var words = Links().Replace(Start().Replace(markdown, ""), "${text}");
        return Escape().Replace(Styles().Replace(words, ""), "${sign}").Trim();
    }

    [GeneratedRegex(@"^(#{1,3}|-#) ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Start();

    [GeneratedRegex(@"(?<!\\)\[(?<text>[^\]]*)\]\([^)]*\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Links();

    [GeneratedRegex(@"(?<!\\)(\*\*|\*|`)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Styles();

    [GeneratedRegex(@"\\(?<sign>[^\w\s])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Escape();
}
