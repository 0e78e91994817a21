using System.Text;
using DigestBot.Core.Digests;

namespace DigestBot.Core.Rendering.Text;

/// <summary>What can be done with runs of text.</summary>
public static class Inlines
{
    /// <summary>The words alone, without style and addresses.</summary>
    public static string ToPlain(IReadOnlyList<Inline> inlines)
    {
        ArgumentNullException.ThrowIfNull(inlines);
        if (inlines is [Inline.Plain only]) return only.Text;
        var plain = new StringBuilder();
        foreach (var inline in inlines)
            Append(plain, inline);
        return plain.ToString();
    }

    /// <summary>Writes the words alone behind a text.</summary>
    internal static void Append(StringBuilder text, EquatableList<Inline> inlines)
    {
        foreach (var inline in inlines)
            Append(text, inline);
    }

    /// <summary>The same runs without their links, for a place that is a link itself.</summary>
    public static EquatableList<Inline> WithoutLinks(IReadOnlyList<Inline> inlines)
    {
        ArgumentNullException.ThrowIfNull(inlines);
        return Flatten<Inline.Link>(inlines);
    }

    /// <summary>Bold, with bold inside of it flattened. The content itself where it shows nothing.</summary>
    internal static IEnumerable<Inline> Strong(IReadOnlyList<Inline> content) =>
        content.Count == 0 ? [] : [new Inline.Strong(Flatten<Inline.Strong>(content))];

    /// <summary>Italics, with italics inside of them flattened.</summary>
    internal static IEnumerable<Inline> Emphasis(IReadOnlyList<Inline> content) =>
        content.Count == 0 ? [] : [new Inline.Emphasis(Flatten<Inline.Emphasis>(content))];

    /// <summary>A link where the address may be one, else the content alone.</summary>
    internal static IEnumerable<Inline> Link(string url, IReadOnlyList<Inline> content) =>
        Addresses.IsSafe(url) && content.Count > 0 ? [new Inline.Link(url, Flatten<Inline.Link>(content))] : content;

    private static EquatableList<Inline> Flatten<TStyle>(IReadOnlyList<Inline> content)
        where TStyle : Inline
    {
        var flat = new InlineBuilder();
        foreach (var inline in content)
            flat.Add(Without<TStyle>(inline));
        return flat.ToList();
    }

    private static EquatableList<Inline> Without<TStyle>(Inline inline)
        where TStyle : Inline => inline switch
        {
            Inline.Strong strong when inline is TStyle => strong.Content,
            Inline.Emphasis emphasis when inline is TStyle => emphasis.Content,
            Inline.Link link when inline is TStyle => link.Content,
            Inline.Strong strong => [new Inline.Strong(Flatten<TStyle>(strong.Content))],
            Inline.Emphasis emphasis => [new Inline.Emphasis(Flatten<TStyle>(emphasis.Content))],
            Inline.Link link => [new Inline.Link(link.Url, Flatten<TStyle>(link.Content))],
            _ => [inline],
        };

    private static void Append(StringBuilder plain, Inline inline)
    {
        switch (inline)
        {
            case Inline.Plain text: plain.Append(text.Text); break;
            case Inline.Code code: plain.Append(code.Text); break;
            case Inline.Formula formula: plain.Append(formula.Text); break;
            case Inline.Strong strong: Append(plain, strong.Content); break;
            case Inline.Emphasis emphasis: Append(plain, emphasis.Content); break;
            case Inline.Link link: Append(plain, link.Content); break;
        }
    }
}
