using System.Globalization;
using System.Text.RegularExpressions;
using DigestBot.Core.Rendering;

namespace DigestBot.Core.Conversation.Lookups;

/// <summary>What was searched for, and which page of the papers found is meant.</summary>
/// <param name="Words">The search as it was typed, in one line.</param>
/// <param name="Page">From 1.</param>
internal sealed partial record SearchPage(string Words, int Page)
{
    /// <summary>Reads <c>video diffusion page:2</c>.</summary>
    public static SearchPage Read(string arguments)
    {
        var line = Spaces().Replace(arguments, " ").Trim();
        var match = Suffix().Match(line);
        return match.Success
            ? new(line[..match.Index].TrimEnd(), Math.Max(1, int.Parse(match.Groups["page"].ValueSpan, CultureInfo.InvariantCulture)))
            : new(line, 1);
    }

    /// <summary>What shows another page; null where a button has no room for it.</summary>
    public ButtonData? Turn(int page)
    {
        var data = new ButtonData.Turn($"/{CommandNames.SearchInShort} {Words} page:{page}");
        return data.Fits ? data : null;
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?:^| )page:(?<page>[0-9]{1,3})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Suffix();
}
