using DigestBot.Core.Digests;
using DigestBot.Core.Rendering;

namespace DigestBot.Core.Conversation.Lookups;

/// <summary>An edition at a glance: its categories with their counts, each a button that opens it.</summary>
internal static class EditionOverview
{
    public const int PerRow = 3;
    private const int MostButtons = 24;

    /// <summary>How much there is, and where.</summary>
    /// <param name="chosen">The categories to show.</param>
    /// <param name="all">All that the edition has.</param>
    public static Message Compose(
        CommandCall call, Edition edition, IReadOnlyList<CategoryCount> chosen, IReadOnlyList<CategoryCount> all, string? note) =>
        new Draft()
            .Heading(call.Texts.Day(edition.Date))
            .Note(note)
            .Paragraph(chosen.Count < all.Count
                ? call.Texts.PapersForYouOf(chosen.Sum(count => count.Papers), all.Sum(count => count.Papers))
                : call.Texts.PapersInAll(all.Sum(count => count.Papers)))
            .Lines(chosen.Take(MostButtons).Select(count => Line(call, count)))
            .Note(chosen.Count > MostButtons ? call.Texts.AndMore(chosen.Count - MostButtons) : null)
            .Grid(Buttons(edition, chosen), PerRow)
            .When(chosen.Count < all.Count, draft => draft.Row(
                Press.Turn(call.Texts.AllCategories, $"/{CommandNames.Digest} {IsoDate.Of(edition.Date)} all")))
            .Message;

    public static IEnumerable<Button> Buttons(Edition edition, IEnumerable<CategoryCount> counts) => counts
        .Take(MostButtons)
        .Select(count => Press.Say($"{count.Category} · {count.Papers}", $"/{CommandNames.Digest} {IsoDate.Of(edition.Date)} {count.Category}"));

    private static string Line(CommandCall call, CategoryCount count) => (count.Papers - count.NewPapers) switch
    {
        0 => call.Texts.CountOf(CategoryNames.Full(count.Category, call.Texts), count.Papers),
        var seen => call.Texts.CountOfWithSeen(CategoryNames.Full(count.Category, call.Texts), count.NewPapers, seen),
    };
}
