using DigestBot.Core.Digests;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Text;
using DigestBot.Core.Rendering.Views;
using DigestBot.Core.Search;

namespace DigestBot.Core.Conversation.Lookups;

/// <summary>A page of the papers that were found.</summary>
internal static class SearchView
{
    // How much of the context is shown, in UTF-16 units; less where the dialect has no room.
    private static readonly int[] ExcerptLengths = [200, 100, 0];

    public static Message Compose(SearchHits found, SearchQuery query, SearchPage page, Viewer viewer)
    {
        var forms = ExcerptLengths.Select(length => Compose(found, query, page, viewer, length));
        return forms.First(form => viewer.Dialect.Fits(form) || form.Blocks.OfType<Block.PaperItem>().All(item => item.Tldr is null));
    }

    private static Message Compose(SearchHits found, SearchQuery query, SearchPage page, Viewer viewer, int excerpt) => new(
        [
            new Block.Heading([Excerpt.Of(page.Words)], page.Page > 1 ? viewer.Texts.SearchPage(page.Page) : null),
            .. found.Hits.Select(hit => Item(hit, [.. found.Hits.Select(other => other.Paper)], query, viewer, excerpt)),
            .. found.HasMore && page.Turn(page.Page + 1) is null ? (IEnumerable<Block>)[new Block.Note([viewer.Texts.SearchHasMore])] : [],
        ],
        Navigation(found, page, viewer));

    private static Block.PaperItem Item(SearchHit hit, IReadOnlyList<PaperInEdition> all, SearchQuery query, Viewer viewer, int excerpt) => ListedPaper.Of(
        hit.Paper,
        all,
        SearchExcerpt.Embolden(Inlines.WithoutLinks(TexText.Read(hit.Paper.Paper.Title)), query),
        excerpt > 0 ? SearchExcerpt.Of(hit, query, excerpt) : null,
        viewer);

    private static EquatableList<ButtonRow> Navigation(SearchHits found, SearchPage page, Viewer viewer)
    {
        var next = found.HasMore ? page.Turn(page.Page + 1) : null;
        var previous = page.Page > 1 ? page.Turn(page.Page - 1) : null;
        if (next is null && previous is null)
            return [];
        return
        [
            new ButtonRow(
            [
                new Button("‹", previous, Title: viewer.Texts.PreviousPage),
                new Button($"{page.Page}"),
                new Button("›", next, Title: viewer.Texts.NextPage),
            ]),
        ];
    }
}
