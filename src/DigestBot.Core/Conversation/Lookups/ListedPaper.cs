using DigestBot.Core.Digests;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Text;
using DigestBot.Core.Rendering.Views;

namespace DigestBot.Core.Conversation.Lookups;

/// <summary>A paper in a list of papers of several days.</summary>
internal static class ListedPaper
{
    private const int AuthorsShown = 3;

    /// <summary>How it is listed.</summary>
    /// <param name="all">The papers of the list. Where two days' have the same number, the day tells them apart.</param>
    /// <param name="below">What is said of it; null for nothing.</param>
    public static Block.PaperItem Of(PaperInEdition listed, IReadOnlyList<PaperInEdition> all, EquatableList<Inline> title, EquatableList<Inline>? below, Viewer viewer)
    {
        var (edition, paper) = listed;
        var date = viewer.Texts.Date(edition.Date);
        var authors = AuthorNames.Shorten([.. paper.Authors.Select(TexText.ToPlain)], AuthorsShown);
        var isOne = all.Count(other => other.Paper.Number == paper.Number) == 1;
        var open = new Button(
            isOne ? $"{paper.Number}" : viewer.Texts.NumberOf(paper.Number, date),
            new ButtonData.ShowPaper(edition.Id, paper.Number),
            Title: viewer.Texts.OpenPaper(paper.Number));
        return new(paper.Number, title, paper.ArxivId.AbstractUrl, $"{authors} · {paper.Category} · {date}", below, open);
    }
}
