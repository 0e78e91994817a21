using DigestBot.Core.Digests;
using DigestBot.Core.Rendering;
using NodaTime;

namespace DigestBot.Core.Conversation.Lookups;

/// <summary>Answers what was looked for with cards, or says what there is instead.</summary>
internal sealed class PaperLookup(IEditionStore editions, EditionFinder finder, MissingEdition missing, Cards cards)
{
    /// <summary>The most cards one request gets.</summary>
    public const int MostCards = 5;

    public async Task<Reply> AnswerAsync(CommandCall call, Sought sought, CancellationToken ct)
    {
        var messages = new List<Message>();
        foreach (var id in sought.Ids.Distinct().Take(MostCards))
            messages.Add(await ByIdAsync(call, id, sought, ct));
        if (sought.Numbers.Count > 0)
            messages.AddRange(await ByNumbersAsync(call, sought, ct));
        if (sought.Ids.Count + sought.Numbers.Count > MostCards)
            messages = [.. messages.Take(MostCards), Draft.Of(call.Texts.OnlyFirstCards(MostCards))];
        return new(messages);
    }

    private async Task<Message> ByIdAsync(CommandCall call, ArxivId id, Sought sought, CancellationToken ct) =>
        await FindAsync(call, id, sought, ct) is { } paper
            ? await cards.ComposeAsync(call, paper, ct)
            : new Draft()
                .Paragraph(Unknown(call, id, await editions.SpanAsync(ct)))
                .Row(Press.Link(call.Texts.OpenOnArxiv, id.AbstractUrl))
                .Message;

    private async Task<PaperInEdition?> FindAsync(CommandCall call, ArxivId id, Sought sought, CancellationToken ct)
    {
        if (sought.Date is not null && await finder.FindAsync(call, sought.Date, ct) is { } edition
            && (await editions.PapersAsync(edition.Id, ct)).FirstOrDefault(paper => paper.ArxivId == id) is { } found)
            return new(edition, found);
        return await editions.FindPaperAsync(id, call.Chat.Settings.Language, ct);
    }

    private static string Unknown(CommandCall call, ArxivId id, EditionSpan span) => span is { Count: > 0, First: { } first, Last: { } last }
        ? call.Texts.IdInNoEdition(id.Value, span.Count, call.Texts.Date(first), call.Texts.Date(last))
        : call.Texts.NoEditionYet;

    private async Task<IEnumerable<Message>> ByNumbersAsync(CommandCall call, Sought sought, CancellationToken ct)
    {
        if (await finder.FindAsync(call, sought.Date, ct) is not { } edition)
            return [await missing.ComposeAsync(call, sought.Date, day => Again(sought, day), ct)];
        var messages = new List<Message>();
        foreach (var number in sought.Numbers.Distinct().Take(MostCards))
            messages.Add(await ByNumberAsync(call, edition, number, sought, ct));
        return messages.Distinct();
    }

    private async Task<Message> ByNumberAsync(CommandCall call, Edition edition, int number, Sought sought, CancellationToken ct)
    {
        if (sought.Category is { } category)
            return await ByPlaceAsync(call, edition, number, category.Value, ct);
        if (await editions.FindPaperAsync(edition.Id, number, ct) is not { } paper)
            return UnknownNumber(call, edition, number);
        var found = new PaperInEdition(edition, paper);
        return sought.Date is null && call.Request.ReplyTo is null
            ? await cards.ComposeWithOthersAsync(call, found, ct)
            : await cards.ComposeAsync(call, found, ct);
    }

    private async Task<Message> ByPlaceAsync(CommandCall call, Edition edition, int place, string category, CancellationToken ct)
    {
        var papers = await editions.PapersAsync(edition.Id, category, PaperScope.All, ct);
        return place >= 1 && place <= papers.Count
            ? await cards.ComposeAsync(call, new(edition, papers[place - 1]), ct)
            : Draft.Of(call.Texts.CategoryHasPapers(category, papers.Count, call.Texts.Date(edition.Date)));
    }

    private static Message UnknownNumber(CommandCall call, Edition edition, int number)
    {
        var date = call.Texts.Date(edition.Date);
        return Draft.Of(number >= 1 && number <= edition.LastNumber
            ? call.Texts.NumberIsMissing(number, date, edition.LastNumber)
            : call.Texts.EditionHasNumbers(date, edition.LastNumber));
    }

    private static string Again(Sought sought, LocalDate day) =>
        $"/{CommandNames.Paper} {IsoDate.Of(day)} {sought.Category?.Value} {sought.Numbers[0]}".Replace("  ", " ", StringComparison.Ordinal);
}
