using DigestBot.Core.Chats;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Categories;
using DigestBot.Core.Rendering.Text;

namespace DigestBot.Core.Rendering.Views;

/// <summary>A category's papers in pages that are turned in place: the push, and the answer to /digest.</summary>
public static class CategoryView
{
    private const int FullPage = 8;
    private const int CompactPage = 15;
    private const int AuthorsShown = 3;

    /// <summary>One page, from 1; a page beyond the last shows the last.</summary>
    public static Message Compose(CategorySummary summary, int page, Viewer viewer)
    {
        var (items, pages) = Cut(summary, viewer);
        var shown = Math.Clamp(page, 1, pages.Count);
        return Assemble(summary, Fitting(items[pages[shown - 1]], viewer), shown, pages.Count, viewer);
    }

    /// <summary>All pages in order.</summary>
    public static IReadOnlyList<Message> ComposeAll(CategorySummary summary, Viewer viewer)
    {
        var (items, pages) = Cut(summary, viewer);
        return [.. pages.Select((range, index) => Assemble(summary, Fitting(items[range], viewer), index + 1, pages.Count, viewer))];
    }

    private static (Block[] Items, IReadOnlyList<Range> Pages) Cut(CategorySummary summary, Viewer viewer)
    {
        var items = summary.Papers.Select(Block (paper) => Item(summary.Edition, paper, viewer)).ToArray();
        var perPage = viewer.Layout == Layout.Compact ? CompactPage : FullPage;
        // Measured with the widest page numbers there can be, so that the real ones never tip a page over.
        return (items, Pages.Cut(items.Length, perPage, range => viewer.Dialect.Fits(Assemble(summary, items[range], items.Length, items.Length, viewer))));
    }

    private static Message Assemble(CategorySummary summary, Block[] items, int page, int pages, Viewer viewer) =>
        new([Head(summary, viewer), Counts(summary, page, pages, viewer), .. items], Navigation(summary, page, pages, viewer));

    private static Block.Heading Head(CategorySummary summary, Viewer viewer)
    {
        var name = Taxonomy.Find(summary.Category)?.Name(viewer.Texts.Code);
        var title = name is null ? summary.Category : $"{summary.Category} · {name}";
        return new Block.Heading([title], viewer.Texts.Day(summary.Edition.Date));
    }

    private static Block.Note Counts(CategorySummary summary, int page, int pages, Viewer viewer)
    {
        var texts = viewer.Texts;
        List<string> parts = [summary.Scope.NewOnly ? texts.NewPapers(summary.Papers.Count) : texts.Papers(summary.Papers.Count)];
        if (summary.SeenBefore > 0)
            parts.Add(texts.SeenBefore(summary.SeenBefore));
        if (pages > 1)
            parts.Add(texts.Page(page, pages));
        return new Block.Note([string.Join(" · ", parts)]);
    }

    private static Block.PaperItem Item(Edition edition, Paper paper, Viewer viewer)
    {
        var full = viewer.Layout == Layout.Full;
        var open = new Button($"{paper.Number}", new ButtonData.ShowPaper(edition.Id, paper.Number), Title: viewer.Texts.OpenPaper(paper.Number));
        return new(
            paper.Number,
            Inlines.WithoutLinks(TexText.Read(paper.Title)),
            paper.ArxivId.AbstractUrl,
            full ? AuthorNames.Shorten([.. paper.Authors.Select(TexText.ToPlain)], AuthorsShown) : null,
            full && paper.Tldr is { } tldr ? [.. AiText.Read(tldr)] : null,
            open);
    }

    /// <summary>A single paper too long for a message of its own loses its TL;DR; the card has it.</summary>
    private static Block[] Fitting(Block[] items, Viewer viewer) =>
        items is [Block.PaperItem { Tldr: not null } alone] && !viewer.Dialect.Fits(new Message([alone])) ? [alone with { Tldr = null }] : items;

    private static EquatableList<ButtonRow> Navigation(CategorySummary summary, int page, int pages, Viewer viewer)
    {
        if (pages <= 1)
            return [];
        return [new ButtonRow([Turn("‹", page - 1, viewer.Texts.PreviousPage), new Button($"{page}/{pages}"), Turn("›", page + 1, viewer.Texts.NextPage)])];

        Button Turn(string label, int to, string title) => new(
            label,
            to < 1 || to > pages ? null : new ButtonData.ShowCategory(summary.Edition.Id, summary.Category, summary.Scope, to),
            Title: title);
    }
}
