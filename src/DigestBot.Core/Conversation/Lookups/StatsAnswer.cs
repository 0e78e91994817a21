using DigestBot.Core.Conversation.Subscribing;
using DigestBot.Core.Digests.Categories;
using DigestBot.Core.Rendering;
using DigestBot.Core.Statistics;

namespace DigestBot.Core.Conversation.Lookups;

/// <summary>Shows how many papers the latest editions brought, and what their titles speak of more than before.</summary>
internal sealed class StatsAnswer(IEditionStatistics statistics, SubscriptionBook book)
{
    private const int Days = 14;
    private const int DaysBefore = 30;
    private const int MostRows = 8;
    private const int MostTerms = 8;
    private const int MostTermButtons = 4;
    private const int LongestLabel = 30;
    private const int PerRow = 3;

    /// <summary>The chart and the terms.</summary>
    /// <param name="wanted">The categories meant; none for the chat's own.</param>
    public async Task<Message> ComposeAsync(CommandCall call, IReadOnlyList<CategoryPattern> wanted, bool all, CancellationToken ct)
    {
        var counts = await statistics.CountAsync(Days, ct);
        if (counts.Count == 0)
            return Draft.Of(call.Texts.NoEditionYet);
        var patterns = all || wanted.Count > 0 ? wanted : (await book.ReadAsync(call.Chat, ct)).Patterns;
        var chosen = counts.Where(count => IsMeant(count.Category, patterns)).ToList();
        if (chosen.Sum(count => count.Papers) == 0)
            (patterns, chosen) = ([], [.. counts]);
        var terms = await RisingAsync(counts[^1].Day, patterns, ct);
        // Below a picture there is room for less.
        var forms = Enumerable.Range(0, terms.Count + 1).Select(fewer => Compose(call, counts, chosen, patterns, [.. terms.SkipLast(fewer)]));
        return forms.FirstOrDefault(call.Viewer.Dialect.Fits) ?? Compose(call, counts, chosen, patterns, []);
    }

    private static bool IsMeant(string category, IReadOnlyList<CategoryPattern> patterns) => patterns.Count == 0 || patterns.Any(pattern => pattern.Covers(category));

    private async Task<IReadOnlyList<RisingTerm>> RisingAsync(NodaTime.LocalDate latest, IReadOnlyList<CategoryPattern> patterns, CancellationToken ct)
    {
        var recent = latest.PlusDays(1 - Days);
        var titles = (await statistics.TitlesAsync(recent.PlusDays(-DaysBefore), ct)).Where(title => IsMeant(title.Category, patterns)).ToLookup(title => title.Day >= recent, title => title.Title);
        return RisingTerms.Find([.. titles[true]], [.. titles[false]], MostTerms);
    }

    private static Message Compose(
        CommandCall call, IReadOnlyList<DayCount> counts, List<DayCount> chosen, IReadOnlyList<CategoryPattern> patterns, IReadOnlyList<RisingTerm> terms)
    {
        var days = counts.Select(count => count.Day).Distinct().ToList();
        var categories = chosen.GroupBy(count => count.Category).OrderByDescending(category => category.Sum(count => count.Papers)).ToList();
        var rows = categories.Take(MostRows).Select(category => Row(category.Key, category));
        if (categories.Count > 1)
            rows = rows.Prepend(Row(patterns.Count == 0 ? call.Texts.AllCategories : call.Texts.TogetherIs, chosen) with { IsWhole = true });
        return new Draft()
            .Heading(call.Texts.StatsTitle)
            .Note(call.Texts.StatsSpan(days.Count, call.Texts.Date(days[0]), call.Texts.Date(days[^1])))
            .Chart(days, rows)
            .Note(categories.Count > MostRows ? call.Texts.AndMore(categories.Count - MostRows) : null)
            .When(terms.Count > 0, draft => draft
                .Strong(call.Texts.OnTheRise)
                .Lines(terms.Select(term => call.Texts.RisingTerm(term.Text, term.Recent, term.Before)))
                .Note(call.Texts.RiseIsMeasured(Days, DaysBefore)))
            .Grid(terms.Where(term => term.Text.Length <= LongestLabel).Take(MostTermButtons).Select(term => Press.Say(term.Text, $"/{CommandNames.SearchInShort} \"{term.Text}\"")), 2)
            .Grid(Others(call, counts, patterns), PerRow)
            .Message;

        ChartRow Row(string label, IEnumerable<DayCount> ofRow)
        {
            var papers = ofRow.ToLookup(count => count.Day, count => count.Papers);
            return new(label, [.. days.Select(day => papers[day].Sum())], call.Texts.InAllAndLatest(papers.Sum(day => day.Sum()), papers[days[^1]].Sum()));
        }
    }

    private static IEnumerable<Button> Others(CommandCall call, IReadOnlyList<DayCount> counts, IReadOnlyList<CategoryPattern> patterns) => counts
        .GroupBy(count => count.Category)
        .OrderByDescending(category => category.Sum(count => count.Papers))
        .Take(PerRow - 1)
        .Select(category => Press.Turn(category.Key, $"/{CommandNames.Stats} {category.Key}", chosen: patterns is [var only] && only.Value == category.Key))
        .Append(Press.Turn(call.Texts.AllCategories, $"/{CommandNames.Stats} all", chosen: patterns.Count == 0));
}
