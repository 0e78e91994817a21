using System.Globalization;
using DigestBot.Core.Conversation.Lookups;
using DigestBot.Core.Digests;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering.Text;
using DigestBot.Core.Search;

namespace DigestBot.Core.Conversation.Completing;

/// <summary>
/// Proposes papers: by number in the edition that is meant, then by arXiv id, then by words. What is chosen is the arXiv id, which stays the
/// same paper when an edition arrives between the choice and the call.
/// </summary>
internal sealed class PaperCompletion(IEditionStore editions, IPaperSearch search, DayCompletion days)
{
    private const int LongestTitle = 84;
    private const int ShortestWord = 2;

    public async Task<IEnumerable<Completion>> FindAsync(CompletionQuestion question, string language, CancellationToken ct)
    {
        var text = question.Text.TrimStart('#').Trim();
        if (text is "" || text.All(char.IsAsciiDigit))
            return await ByNumberAsync(text, question, language, ct);
        if (ArxivIdsInText.Find(text) is [var id, ..])
            return await editions.FindPaperAsync(id, language, ct) is { } paper ? [Describe(paper, question.Texts)] : [];
        return text.Length < ShortestWord ? [] : await ByWordsAsync(text, question.Texts, language, ct);
    }

    private async Task<IEnumerable<Completion>> ByNumberAsync(string digits, CompletionQuestion question, string language, CancellationToken ct)
    {
        var day = ReadableDates.Parse(question.Day, days.Today);
        var edition = day is { } date ? await editions.FindByDateAsync(date, language, ct) : await editions.FindLatestAsync(language, ct);
        if (edition is null)
            return [];
        return
            from paper in await editions.PapersAsync(edition.Id, ct)
            where Text(paper.Number).StartsWith(digits, StringComparison.Ordinal)
            select new Completion($"{paper.Number} · {TitleOf(paper)}", paper.ArxivId.Value);
    }

    private async Task<IEnumerable<Completion>> ByWordsAsync(string text, Texts texts, string language, CancellationToken ct)
    {
        // The last word is still being typed.
        var typed = char.IsLetterOrDigit(text[^1]) && char.IsAscii(text[^1]) && !text.Contains(':', StringComparison.Ordinal) ? text + "*" : text;
        if (SearchReader.Read(typed, days.Today) is not { Mistake: null } reading)
            return [];
        var found = await search.FindAsync(reading.Query, language, skip: 0, Completion.Most, ct);
        return found.Hits.Select(hit => Describe(hit.Paper, texts));
    }

    private static Completion Describe(PaperInEdition found, Texts texts) =>
        new($"{TitleOf(found.Paper)} · {texts.Date(found.Edition.Date)}", found.Paper.ArxivId.Value);

    private static string TitleOf(Paper paper) => Inlines.ToPlain(Clip.To([new Inline.Plain(TexText.ToPlain(paper.Title))], LongestTitle));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
