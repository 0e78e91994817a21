using DigestBot.Core.Conversation.Lookups;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Categories;
using DigestBot.Core.Rendering;

namespace DigestBot.Core.Conversation.Subscribing;

/// <summary>Says what became of wishes to subscribe, when the next push comes, and what the latest edition has of it.</summary>
internal sealed class SubscribeAnswer(IEditionStore editions, EditionFinder finder, NextPush nextPush)
{
    // Three mistakes are helped with; more of them would fill a phone.
    private const int MostMistakes = 3;

    public async Task<Message> ComposeAsync(
        CommandCall call, IReadOnlyList<SubscribeOutcome> outcomes, IReadOnlyList<string> unknown, CancellationToken ct)
    {
        var draft = new Draft();
        WriteHeld(draft, call, outcomes);
        if (outcomes.Where(outcome => outcome.IsNew).Select(outcome => outcome.Category).ToList() is { Count: > 0 } subscribed)
            await WriteNewAsync(draft, call, subscribed, ct);
        foreach (var typed in unknown.Take(MostMistakes))
            WriteUnknown(draft, call, typed);
        if (unknown.Count > MostMistakes)
            draft.Note(call.Texts.MoreUnknown(unknown.Count - MostMistakes));
        return draft.Message;
    }

    private static void WriteHeld(Draft draft, CommandCall call, IEnumerable<SubscribeOutcome> outcomes)
    {
        foreach (var outcome in outcomes.Where(outcome => !outcome.IsNew))
            draft.Paragraph(outcome.CoveredBy is { } covering
                ? call.Texts.ComesWith(outcome.Category.Value, covering.Value)
                : call.Texts.AlreadySubscribed(outcome.Category.Value));
    }

    private async Task WriteNewAsync(Draft draft, CommandCall call, List<CategoryPattern> subscribed, CancellationToken ct)
    {
        var texts = call.Texts;
        if (subscribed is [var only])
            draft.Paragraph(texts.Subscribed(CategoryNames.InSentence(only, texts)));
        else
            draft.Paragraph(texts.SubscribedTo).Lines(subscribed.Select(category => CategoryNames.Full(category, texts)));

        var latest = await finder.LatestAsync(call, ct);
        draft.Paragraph(latest is null ? texts.FirstEditionWillCome : nextPush.Describe(call.Chat, texts));
        if (latest is not null)
            WriteOffer(draft, call, latest, await CountAsync(latest, subscribed, ct));
    }

    private async Task<int> CountAsync(Edition latest, List<CategoryPattern> subscribed, CancellationToken ct) =>
        (await editions.CategoriesAsync(latest.Id, ct))
            .Where(count => subscribed.Exists(pattern => pattern.Covers(count.Category)))
            .Sum(count => count.Papers);

    private static void WriteOffer(Draft draft, CommandCall call, Edition latest, int papers)
    {
        var date = call.Texts.Date(latest.Date);
        draft.Note(papers > 0 ? call.Texts.EditionHasOfIt(date, papers) : call.Texts.EditionHasNoneOfIt(date));
        if (papers > 0)
            draft.Row(new Button(call.Texts.SendNow, new ButtonData.PushNow()));
    }

    private static void WriteUnknown(Draft draft, CommandCall call, string typed)
    {
        var near = CategorySuggestions.For(typed);
        var excerpt = Excerpt.Of(typed);
        draft.Paragraph(near is [] ? call.Texts.UnknownCategory(excerpt) : call.Texts.UnknownCategoryDidYouMean(excerpt));
        draft.Row(near is []
            ? [Press.Turn(call.Texts.ArchivesTitle, $"/{CommandNames.Categories} all")]
            : near.Select(pattern => Press.Turn(pattern.Value, $"/{CommandNames.Subscribe} {pattern.Value}")));
    }
}
