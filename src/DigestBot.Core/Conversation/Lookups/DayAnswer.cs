using DigestBot.Core.Conversation.Subscribing;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Categories;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Views;
using NodaTime;

namespace DigestBot.Core.Conversation.Lookups;

/// <summary>Shows an edition: the category that was asked for, else the chat's, else all of them.</summary>
internal sealed class DayAnswer(
    IEditionStore editions, EditionFinder finder, MissingEdition missing, SubscriptionBook book, Summaries summaries, ChatClock clock)
{
    public async Task<Reply> AnswerAsync(CommandCall call, Sought sought, CancellationToken ct)
    {
        if (await finder.FindAsync(call, sought.Date, ct) is not { } edition)
            return Reply.Of(await missing.ComposeAsync(call, sought.Date, day => Say(day, sought.Category?.Value), ct));
        var counts = await editions.CategoriesAsync(edition.Id, ct);
        return Reply.Of(sought.Category is { } category
            ? await CategoryAsync(call, edition, counts, category, ct)
            : await ChosenAsync(call, edition, counts, sought, ct));
    }

    private async Task<Message> CategoryAsync(
        CommandCall call, Edition edition, IReadOnlyList<CategoryCount> counts, CategoryPattern category, CancellationToken ct)
    {
        var covered = counts.Where(count => category.Covers(count.Category)).ToList();
        return covered switch
        {
            [] => NoneOf(call, edition, counts, category),
            [var only] => await SummaryAsync(call, edition, only, ct),
            _ => EditionOverview.Compose(call, edition, covered, counts, LateNote(call, edition, null)),
        };
    }

    private async Task<Message> ChosenAsync(
        CommandCall call, Edition edition, IReadOnlyList<CategoryCount> counts, Sought sought, CancellationToken ct)
    {
        var held = await book.ReadAsync(call.Chat, ct);
        var note = LateNote(call, edition, sought.Date);
        if (sought.All || held.IsEmpty)
            return EditionOverview.Compose(call, edition, counts, counts, note);
        return held.Of(counts) switch
        {
            [] => EditionOverview.Compose(call, edition, counts, counts, call.Texts.NoneOfYours),
            [var only] when held.Patterns.Count == 1 => Notes.Add(await SummaryAsync(call, edition, only, ct), note, call.Request.Dialect),
            var chosen => EditionOverview.Compose(call, edition, chosen, counts, note),
        };
    }

    private async Task<Message> SummaryAsync(CommandCall call, Edition edition, CategoryCount count, CancellationToken ct) =>
        await summaries.ComposeAsync(call, edition, count.Category, PaperScope.All, page: 1, ct)
        ?? Draft.Of(call.Texts.CategoryHasPapers(count.Category, 0, call.Texts.Date(edition.Date)));

    private static Message NoneOf(CommandCall call, Edition edition, IReadOnlyList<CategoryCount> counts, CategoryPattern category)
    {
        var near = CategoryPattern.TryParse(category.Value, out _) ? [] : CategorySuggestions.For(category.Value);
        if (near is not [])
            return new Draft()
                .Paragraph(call.Texts.UnknownCategoryDidYouMean(category.Value))
                .Row(near.Select(pattern => Press.Turn(pattern.Value, Say(edition.Date, pattern.Value))))
                .Message;
        return new Draft()
            .Paragraph(call.Texts.CategoryHasPapers(category.Value, 0, call.Texts.Date(edition.Date)))
            .Grid(EditionOverview.Buttons(edition, counts), EditionOverview.PerRow)
            .Message;
    }

    // Whoever asks for the latest wants to know when it is not of today.
    private string? LateNote(CommandCall call, Edition edition, LocalDate? asked) =>
        asked is null && edition.Date != clock.Today(call.Chat.Settings) ? call.Texts.LatestIsNotOfToday : null;

    /// <summary>What asks for a day, or the latest, and a category of it.</summary>
    public static string Say(LocalDate? day, string? category) =>
        string.Join(' ', new[] { "/" + CommandNames.Digest, day is { } date ? IsoDate.Of(date) : null, category }.OfType<string>());
}
