using DigestBot.Core.Digests;
using DigestBot.Core.Rendering;
using NodaTime;

namespace DigestBot.Core.Conversation.Lookups;

/// <summary>Finds the papers that were looked for, or says what there is instead.</summary>
internal sealed class PaperFinder(IEditionStore editions, EditionFinder finder, MissingEdition missing)
{
    /// <summary>In the order in which they were named, by id first; at most so many of either.</summary>
    public async Task<IReadOnlyList<FoundPaper>> FindAsync(CommandCall call, Sought sought, int atMost, CancellationToken ct)
    {
        var found = new List<FoundPaper>();
        foreach (var id in sought.Ids.Distinct().Take(atMost))
            found.Add(await ByIdAsync(call, id, sought, ct));
        if (sought.Numbers.Count > 0)
            found.AddRange(await ByNumbersAsync(call, sought, atMost, ct));
        return found;
    }

    private async Task<FoundPaper> ByIdAsync(CommandCall call, ArxivId id, Sought sought, CancellationToken ct) =>
        await FindAsync(call, id, sought, ct) is { } paper
            ? new(paper)
            : new(new Draft()
                .Paragraph(Unknown(call, id, await editions.SpanAsync(ct)))
                .Row(Press.Link(call.Texts.OpenOnArxiv, id.AbstractUrl))
                .Message);

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

    private async Task<IEnumerable<FoundPaper>> ByNumbersAsync(CommandCall call, Sought sought, int atMost, CancellationToken ct)
    {
        if (await finder.FindAsync(call, sought.Date, ct) is not { } edition)
            return [new(await missing.ComposeAsync(call, sought.Date, day => Again(sought, day), ct))];
        var found = new List<FoundPaper>();
        foreach (var number in sought.Numbers.Distinct().Take(atMost))
            found.Add(await ByNumberAsync(call, edition, number, sought, ct));
        return found;
    }

    private async Task<FoundPaper> ByNumberAsync(CommandCall call, Edition edition, int number, Sought sought, CancellationToken ct)
    {
        if (sought.Category is { } category)
            return await ByPlaceAsync(call, edition, number, category.Value, ct);
        return await editions.FindPaperAsync(edition.Id, number, ct) is { } paper
            ? new(new PaperInEdition(edition, paper)) { IsByNumberAlone = sought.Date is null && call.Request.ReplyTo is null }
            : new(UnknownNumber(call, edition, number));
    }

    private async Task<FoundPaper> ByPlaceAsync(CommandCall call, Edition edition, int place, string category, CancellationToken ct)
    {
        var papers = await editions.PapersAsync(edition.Id, category, PaperScope.All, ct);
        return place >= 1 && place <= papers.Count
            ? new(new PaperInEdition(edition, papers[place - 1]))
            : new(Draft.Of(call.Texts.CategoryHasPapers(category, papers.Count, call.Texts.Date(edition.Date))));
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

/// <summary>A paper that was looked for; or, where there is none, what to say instead.</summary>
internal sealed record FoundPaper(PaperInEdition? Paper, Message? Instead)
{
    public FoundPaper(PaperInEdition paper)
        : this(paper, null)
    {
    }

    public FoundPaper(Message instead)
        : this(null, instead)
    {
    }

    /// <summary>Whether it was named by nothing but its number, which other editions have as well.</summary>
    public bool IsByNumberAlone { get; init; }
}
