using DigestBot.Core.Chats;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Categories;

namespace DigestBot.Core.Rendering.Views;

/// <summary>A category's papers in pages that are turned in place: the push, and the answer to /digest.</summary>
public static class CategoryView
{
    private const int FullPage = 8;
    private const int CompactPage = 15;

    /// <summary>One page, from 1; a page beyond the last shows the last.</summary>
    public static Message Compose(CategorySummary summary, int page, Viewer viewer)
    {
        var (items, pages) = Cut(summary, viewer);
        var shown = Math.Clamp(page, 1, pages.Count);
        return Assemble(summary, PaperItems.Fitting(items[pages[shown - 1]], viewer), shown, pages.Count, viewer);
    }

    /// <summary>All pages in order.</summary>
    public static IReadOnlyList<Message> ComposeAll(CategorySummary summary, Viewer viewer)
    {
        var (items, pages) = Cut(summary, viewer);
        return [.. pages.Select((range, index) => Assemble(summary, PaperItems.Fitting(items[range], viewer), index + 1, pages.Count, viewer))];
    }

    private static (Block[] Items, IReadOnlyList<Range> Pages) Cut(CategorySummary summary, Viewer viewer)
    {
        var items = summary.Papers.Select(Block (paper) => Item(summary, paper, viewer)).ToArray();
        var perPage = viewer.Layout == Layout.Compact ? CompactPage : FullPage;
        // Measured with the widest page numbers there can be, so that the real ones never tip a page over.
        return (items, Pages.Cut(items.Length, perPage, range => viewer.Dialect.Fits(Assemble(summary, items[range], items.Length, items.Length, viewer))));
    }

    private static Block.PaperItem Item(CategorySummary summary, Paper paper, Viewer viewer) => PaperItems.Of(
        summary.Edition, paper, viewer,
        summary.Followed.Contains(paper.Number) ? PaperMark.Followed : summary.Likes.ContainsKey(paper.Number) ? PaperMark.Liked : PaperMark.None,
        summary.Likes.TryGetValue(paper.Number, out var likes) ? [viewer.Texts.LikeWhatYouLiked(string.Join(viewer.Texts.Comma, likes))] : []);

    private static Message Assemble(CategorySummary summary, Block[] items, int page, int pages, Viewer viewer) =>
        new([Head(summary, viewer), Counts(summary, page, pages, viewer), .. items], Navigation(summary, page, pages, viewer), viewer.WantsRich);

    private static Block.Heading Head(CategorySummary summary, Viewer viewer)
    {
        var name = Taxonomy.Find(summary.Category)?.Name(viewer.Texts.Code);
        var title = name is null ? summary.Category : $"{summary.Category} · {name}";
        return new Block.Heading([title], viewer.Texts.Day(summary.Edition.Date)) { Category = summary.Category };
    }

    private static Block.Note Counts(CategorySummary summary, int page, int pages, Viewer viewer)
    {
        var texts = viewer.Texts;
        List<string> parts = [summary.Scope.NewOnly ? texts.NewPapers(summary.Papers.Count) : texts.Papers(summary.Papers.Count)];
        if (summary.SeenBefore > 0)
            parts.Add(texts.SeenBefore(summary.SeenBefore));
        if (summary.UnderForYou > 0)
            parts.Add(texts.UnderForYou(summary.UnderForYou));
        if (pages > 1)
            parts.Add(texts.Page(page, pages));
        return new Block.Note([string.Join(" · ", parts)]);
    }

    private static EquatableList<ButtonRow> Navigation(CategorySummary summary, int page, int pages, Viewer viewer) =>
    [
        .. PageTurns.Of(page, pages, to => Turn(summary, to), viewer.Texts),
    ];

    // Where ids have become so long that a button cannot name all, the other pages are by number.
    private static ButtonData.ShowCategory Turn(CategorySummary summary, int page)
    {
        var turn = new ButtonData.ShowCategory(summary.Edition.Id, summary.Category, summary.Scope, page, summary.SelectionId, summary.TasteVersion);
        return turn.Fits ? turn : turn with { TasteVersion = 0 };
    }
}
