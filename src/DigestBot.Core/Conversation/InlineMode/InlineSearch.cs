using System.Globalization;
using DigestBot.Core.Conversation.Lookups;
using DigestBot.Core.Digests;
using DigestBot.Core.Languages;
using DigestBot.Core.Scheduling;
using DigestBot.Core.Search;
using NodaTime;

namespace DigestBot.Core.Conversation.InlineMode;

/// <summary>Reads what was typed as a chat's lookups are read, and finds the papers it means.</summary>
internal sealed class InlineSearch(IEditionStore editions, IPaperSearch search, ChatDefaults defaults, TimeProvider time) : IInlineSearch
{
    private const int LongestText = 256;

    public async Task<InlineAnswer> FindAsync(InlineQuestion question, CancellationToken ct)
    {
        var text = HalfWidth.Fold(question.Text.Length > LongestText ? question.Text[..LongestText] : question.Text).Trim();
        var (found, more) = await FindAsync(text, Skipped(question.Offset), question.Texts.Code, ct);
        return new(
            [.. found.Select(paper => InlinePapers.Of(paper, question.Texts, question.Dialect))],
            more ? $"{Skipped(question.Offset) + InlineAnswer.MostPapers}" : "");
    }

    private async Task<(IEnumerable<PaperInEdition> Papers, bool More)> FindAsync(string text, int skip, string language, CancellationToken ct)
    {
        var sought = SoughtReader.Read(text, Today);
        if (ArxivIdsInText.Find(text) is { Count: > 0 } ids)
            return Page(await ByIdsAsync(ids, language, ct), skip);
        if (!sought.IsUnderstood)
            return await ByWordsAsync(text, skip, language, ct);
        return Page(await OfEditionAsync(sought, language, ct), skip);
    }

    private LocalDate Today => Instant.FromDateTimeOffset(time.GetUtcNow()).InZone(TimeZones.Of(defaults.TimeZone)).Date;

    private async Task<IReadOnlyList<PaperInEdition>> ByIdsAsync(IEnumerable<ArxivId> ids, string language, CancellationToken ct)
    {
        var papers = new List<PaperInEdition>();
        foreach (var id in ids.Distinct().Take(InlineAnswer.MostPapers))
            if (await editions.FindPaperAsync(id, language, ct) is { } paper)
                papers.Add(paper);
        return papers;
    }

    private async Task<(IEnumerable<PaperInEdition> Papers, bool More)> ByWordsAsync(string text, int skip, string language, CancellationToken ct)
    {
        if (SearchReader.Read(text, Today) is not { Mistake: null } reading)
            return ([], false);
        var found = await search.FindAsync(reading.Query, language, skip, InlineAnswer.MostPapers, ct);
        return (found.Hits.Select(hit => hit.Paper), found.HasMore);
    }

    private async Task<IReadOnlyList<PaperInEdition>> OfEditionAsync(Sought sought, string language, CancellationToken ct)
    {
        var edition = sought.Date is { } day
            ? await editions.FindByDateAsync(day, language, ct)
            : await editions.FindLatestAsync(language, ct);
        if (edition is null)
            return [];
        var papers = sought.Category is { } category
            ? await editions.PapersAsync(edition.Id, category.Value, PaperScope.All, ct)
            : await editions.PapersAsync(edition.Id, ct);
        return [.. papers.Where((paper, place) => IsMeant(sought, paper, place)).Select(paper => new PaperInEdition(edition, paper))];
    }

    // As in a chat: behind a category, a number is a place in it.
    private static bool IsMeant(Sought sought, Paper paper, int place) =>
        sought.Numbers is [] || sought.Numbers.Contains(sought.Category is null ? paper.Number : place + 1);

    private static (IEnumerable<PaperInEdition> Papers, bool More) Page(IReadOnlyList<PaperInEdition> all, int skip) =>
        (all.Skip(skip).Take(InlineAnswer.MostPapers), all.Count - InlineAnswer.MostPapers > skip);

    // What is no offset of ours starts at the beginning.
    private static int Skipped(string offset) =>
        int.TryParse(offset, NumberStyles.None, CultureInfo.InvariantCulture, out var skip) ? skip : 0;
}
