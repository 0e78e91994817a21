using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DigestBot.Core.Rendering.Text;

/// <summary>Inline Markdown in one line: emphasis, code and links. Neither HTML nor character references are interpreted.</summary>
internal static class MarkdownLine
{
    // The parser looks back and forth over a line; what has more than this is no line that people read.
    private const int Longest = 5_000;

    private const int MostBrackets = 100;

    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    public static IEnumerable<Inline> Read(string line, Placeholders placeholders)
    {
        if (line.Length > Longest || line.AsSpan().Count('[') > MostBrackets) return placeholders.Expand(line);
        var guarded = Stars.Guard(line, placeholders);
        // "[1]: …" would be a definition and vanish.
        if (guarded.StartsWith('[')) guarded = placeholders.Add("") + guarded;
        return TryParse(guarded) is { } parsed ? ReadAll(parsed, placeholders) : placeholders.Expand(guarded);
    }

    // The parser's only complaint about any text is one nested too deeply.
    private static ContainerInline? TryParse(string line)
    {
        try
        {
            return Markdig.Markdown.Parse(line, Pipeline) is [ParagraphBlock { Inline: { } inline }] ? inline : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static IEnumerable<Inline> ReadAll(ContainerInline container, Placeholders placeholders) =>
        container.SelectMany(inline => ReadOne(inline, placeholders));

    private static IEnumerable<Inline> ReadOne(Markdig.Syntax.Inlines.Inline inline, Placeholders placeholders) => inline switch
    {
        LiteralInline literal => placeholders.Expand(literal.Content.ToString()),
        CodeInline code => [new Inline.Code(placeholders.Restore(code.Content))],
        EmphasisInline { DelimiterCount: 2 } strong => Inlines.Strong([.. ReadAll(strong, placeholders)]),
        EmphasisInline emphasis => Inlines.Emphasis([.. ReadAll(emphasis, placeholders)]),
        LinkInline link => ReadLink(placeholders.Restore(link.Url ?? ""), [.. ReadAll(link, placeholders)]),
        AutolinkInline link => ReadAutolink(placeholders.Restore(link.Url)),
        LineBreakInline => [new Inline.Plain("\n")],
        DelimiterInline delimiter => [.. placeholders.Expand(delimiter.ToLiteral()), .. ReadAll(delimiter, placeholders)],
        ContainerInline container => ReadAll(container, placeholders),
        _ => [],
    };

    // "a[i](x)" has the form of a link, and is none.
    private static IEnumerable<Inline> ReadLink(string url, List<Inline> content) =>
        url.Contains(':', StringComparison.Ordinal)
            ? Inlines.Link(url, content)
            : [new Inline.Plain("["), .. content, new Inline.Plain($"]({url})")];

    private static IEnumerable<Inline> ReadAutolink(string url) =>
        Addresses.IsSafe(url) ? Inlines.Link(url, [new Inline.Plain(url)]) : [new Inline.Plain($"<{url}>")];

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser());
        builder.InlineParsers.TryRemove<HtmlEntityParser>();
        builder.DisableHtml();
        // Underscores belong to identifiers here.
        builder.InlineParsers.Find<EmphasisInlineParser>()!.EmphasisDescriptors.RemoveAll(descriptor => descriptor.Character == '_');
        return builder.UseCjkFriendlyEmphasis().Build();
    }
}
