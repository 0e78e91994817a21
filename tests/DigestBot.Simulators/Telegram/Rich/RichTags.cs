namespace DigestBot.Simulators.Telegram.Rich;

/// <summary>
/// Which tags a rich message may have, and where. Source: Bot API 10.1, "Rich HTML style". How lenient the real server is with a tag in the
/// wrong place is not published; here a test is to find it.
/// </summary>
internal static class RichTags
{
    private static readonly string[] Inline =
    [
        "a", "b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "code", "mark", "sub", "sup", "tg-spoiler", "tg-reference", "tg-emoji", "tg-time",
        "tg-math", "br",
    ];

    private static readonly string[] Blocks =
    [
        "h1", "h2", "h3", "h4", "h5", "h6", "p", "pre", "footer", "hr", "ul", "ol", "blockquote", "aside", "table", "details", "tg-math-block",
    ];

    private static readonly Dictionary<string, string[]> Parts = new()
    {
        ["ul"] = ["li"],
        ["ol"] = ["li"],
        ["table"] = ["caption", "tr"],
        ["tr"] = ["th", "td"],
        ["details"] = ["summary", .. Inline, .. Blocks],
        ["blockquote"] = ["cite", .. Inline, .. Blocks],
        ["aside"] = ["cite", .. Inline],
        ["li"] = ["input", .. Inline, .. Blocks],
        [""] = [.. Inline, .. Blocks],
    };

    /// <summary>Tags that hold nothing, and so have no end.</summary>
    public static readonly IReadOnlySet<string> Void = new HashSet<string> { "br", "hr", "input" };

    /// <summary>Tags whose content is a formula, as it stands.</summary>
    public static readonly IReadOnlySet<string> Formulas = new HashSet<string> { "tg-math", "tg-math-block" };

    private static readonly HashSet<string> Known = [.. Inline, .. Blocks, "li", "tr", "th", "td", "caption", "summary", "cite", "input"];

    public static bool IsKnown(string name) => Known.Contains(name);

    public static bool IsInline(string name) => name.Length == 0 || Inline.Contains(name);

    /// <summary>Whether a tag may stand in another one; in none at all, that is the empty name.</summary>
    public static bool MayHold(string outer, string inner) =>
        !Formulas.Contains(outer) && (Parts.TryGetValue(outer, out var parts) ? parts : Inline).Contains(inner);

    /// <summary>Tags that hold other tags and no text of their own.</summary>
    public static bool HoldsNoText(string name) => name is "ul" or "ol" or "table" or "tr";
}
