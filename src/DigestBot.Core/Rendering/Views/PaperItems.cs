using DigestBot.Core.Chats;
using DigestBot.Core.Digests;
using DigestBot.Core.Rendering.Text;

namespace DigestBot.Core.Rendering.Views;

/// <summary>Papers as they stand in lists.</summary>
internal static class PaperItems
{
    private const int AuthorsShown = 3;

    /// <summary>A paper, as much of it as the layout shows.</summary>
    /// <param name="isFollowed">Whether the chat follows it; then it has a star.</param>
    /// <param name="facts">What stands behind the authors, or alone where the layout has none.</param>
    public static Block.PaperItem Of(Edition edition, Paper paper, Viewer viewer, bool isFollowed = false, params IEnumerable<string> facts)
    {
        var full = viewer.Layout != Layout.Compact;
        var open = new Button($"{paper.Number}", new ButtonData.ShowPaper(edition.Id, paper.Number), Title: viewer.Texts.OpenPaper(paper.Number));
        List<string> line = [.. full ? (string[])[AuthorNames.Shorten([.. paper.Authors.Select(TexText.ToPlain)], AuthorsShown)] : [], .. facts];
        return new(
            paper.Number,
            [.. isFollowed ? (Inline[])["★ "] : [], .. Inlines.WithoutLinks(TexText.Read(paper.Title))],
            paper.ArxivId.AbstractUrl,
            line is [] ? null : string.Join(" · ", line),
            full && paper.Tldr is { } tldr ? [.. AiText.Read(tldr)] : null,
            open)
        {
            OpenLabel = viewer.Texts.Details,
            Parts = viewer.WantsRich ? [.. PaperParts.Of(paper, viewer.Texts)] : [],
        };
    }

    /// <summary>A single paper too long for a message of its own loses what its card has as well: its parts, then its TL;DR.</summary>
    public static Block[] Fitting(Block[] items, Viewer viewer)
    {
        if (items is not [Block.PaperItem alone])
            return items;
        Block.PaperItem[] forms = [alone, alone with { Parts = [] }, alone with { Parts = [], Tldr = null }];
        return [forms.FirstOrDefault(form => viewer.Dialect.Fits(new Message([form], IsRich: viewer.WantsRich)), forms[^1])];
    }
}
