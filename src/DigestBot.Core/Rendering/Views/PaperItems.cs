using DigestBot.Core.Chats;
using DigestBot.Core.Digests;
using DigestBot.Core.Rendering.Text;

namespace DigestBot.Core.Rendering.Views;

/// <summary>What a paper is to a chat beside the others of a list.</summary>
internal enum PaperMark
{
    None,

    /// <summary>The chat follows it.</summary>
    Followed,

    /// <summary>It is like what the chat liked.</summary>
    Liked,
}

/// <summary>Papers as they stand in lists.</summary>
internal static class PaperItems
{
    private const int AuthorsShown = 3;

    /// <summary>A paper, as much of it as the layout shows.</summary>
    /// <param name="mark">What stands before its title.</param>
    /// <param name="facts">What stands behind the authors, or alone where the layout has none.</param>
    public static Block.PaperItem Of(Edition edition, Paper paper, Viewer viewer, PaperMark mark = PaperMark.None, params IEnumerable<string> facts)
    {
        var full = viewer.Layout != Layout.Compact;
        var open = new Button($"{paper.Number}", new ButtonData.ShowPaper(edition.Id, paper.Number), Title: viewer.Texts.OpenPaper(paper.Number));
        List<string> line = [.. full ? (string[])[AuthorNames.Shorten([.. paper.Authors.Select(TexText.ToPlain)], AuthorsShown)] : [], .. facts];
        return new(
            paper.Number,
            [.. Sign(mark) is { } sign ? (Inline[])[sign] : [], .. Inlines.WithoutLinks(TexText.Read(paper.Title))],
            paper.ArxivId.AbstractUrl,
            line is [] ? null : string.Join(" · ", line),
            full && paper.Tldr is { } tldr ? [.. AiText.Read(tldr)] : null,
            open)
        {
            OpenLabel = viewer.Texts.Details,
            Parts = viewer.WantsRich ? [.. PaperParts.Of(paper, viewer.Texts)] : [],
        };
    }

    private static string? Sign(PaperMark mark) => mark switch
    {
        PaperMark.Followed => "★ ",
        PaperMark.Liked => "☆ ",
        _ => null,
    };

    /// <summary>A single paper too long for a message of its own loses what its card has as well: its parts, then its TL;DR.</summary>
    public static Block[] Fitting(Block[] items, Viewer viewer)
    {
        if (items is not [Block.PaperItem alone])
            return items;
        Block.PaperItem[] forms = [alone, alone with { Parts = [] }, alone with { Parts = [], Tldr = null }];
        return [forms.FirstOrDefault(form => viewer.Dialect.Fits(new Message([form], IsRich: viewer.WantsRich)), forms[^1])];
    }
}
