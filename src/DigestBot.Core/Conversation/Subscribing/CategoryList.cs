using DigestBot.Core.Conversation.Lookups;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Categories;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering;

namespace DigestBot.Core.Conversation.Subscribing;

/// <summary>Categories to choose from, grouped by archive and in pages, each a toggle: those of the latest edition, of an archive, or found by words.</summary>
internal sealed class CategoryList(SubscriptionBook book, EditionFinder finder, IEditionStore editions)
{
    private const int PerRow = 3;

    /// <summary>A page of the categories that are asked for.</summary>
    /// <param name="arguments">Nothing, <c>all</c>, an archive, or words, each with an optional page.</param>
    public async Task<Message> ComposeAsync(CommandCall call, string arguments, CancellationToken ct)
    {
        var (filter, page) = ReadPage(arguments);
        var latest = await finder.LatestAsync(call, ct);
        IReadOnlyList<CategoryCount> counts = latest is null ? [] : await editions.CategoriesAsync(latest.Id, ct);
        if (Everything.IsMeant(filter) || (filter is "" && counts is []))
            return ArchiveList.Compose(call, hasEdition: latest is not null);

        var found = Find(filter, counts);
        return found is []
            ? None(call, filter)
            : Compose(call, new(found, counts, filter, page), latest, await book.ReadAsync(call.Chat, ct));
    }

    private static (string Filter, int Page) ReadPage(string arguments)
    {
        var words = HalfWidth.Fold(arguments).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is [.. var filter, var last] && int.TryParse(last, out var page) && page is > 0 and < 100
            ? (string.Join(' ', filter), page)
            : (string.Join(' ', words), 1);
    }

    private static IReadOnlyList<string> Find(string filter, IReadOnlyList<CategoryCount> counts) => filter is ""
        ? [.. counts.Select(count => count.Category)]
        : CategorySearch.Find(filter);

    private static Message None(CommandCall call, string filter) => new Draft()
        .Paragraph(call.Texts.UnknownCategory(Excerpt.Of(filter)))
        .Row(Press.Turn(call.Texts.ArchivesTitle, $"/{CommandNames.Categories} all"))
        .Message;

    private static Message Compose(CommandCall call, CategoryPage shown, Edition? latest, Subscriptions held)
    {
        var draft = new Draft().Heading(call.Texts.CategoriesTitle, latest is null ? null : call.Texts.Date(latest.Date));
        foreach (var archive in shown.Categories.GroupBy(category => category.Split('.')[0]))
            draft.When(Taxonomy.FindArchive(archive.Key) is { IsCategory: false }, to => to.Strong(Title(call, archive.Key)))
                .Lines(archive.Select(category => Line(call, category, shown.Papers(category))));
        draft.Note(shown.Filter is "" ? call.Texts.CountsAreOfLatest : null);
        return draft
            .Grid(shown.Categories.Select(category => Toggle(category, shown, held)), PerRow)
            .Row(shown.Turns)
            .Row(
                WholeArchive(call, shown, held),
                Press.Turn(call.Texts.ArchivesTitle, $"/{CommandNames.Categories} all"))
            .Message;
    }

    private static string Title(CommandCall call, string archive) => $"{archive} {Taxonomy.FindArchive(archive)!.Name(call.Texts.Code)}";

    private static string Line(CommandCall call, string category, int papers) =>
        CategoryNames.Full(category, call.Texts) + (papers > 0 ? $" · {papers}" : "");

    private static Button Toggle(string category, CategoryPage shown, Subscriptions held) => Press.Toggle(
        shown.Papers(category) is > 0 and var papers ? $"{category} · {papers}" : category, category, shown.Again(shown.Number), held.Cover(category));

    // All of cs at once, where an archive is shown.
    private static Button? WholeArchive(CommandCall call, CategoryPage shown, Subscriptions held) =>
        CategoryPattern.TryParse(shown.Filter, out var pattern) && pattern.IsArchive
            ? Press.Toggle(call.Texts.AllOf(pattern.Value), pattern.Value, shown.Again(shown.Number), held.Has(pattern))
            : null;
}
