using DigestBot.Core.Languages;

namespace DigestBot.Core.Digests.Categories;

/// <summary>What somebody may have meant who typed no known category.</summary>
public static class CategorySuggestions
{
    private const int LongestTyped = 64;

    private static readonly Lazy<IReadOnlyList<SuggestionCandidate>> Candidates = new(() =>
    [
        .. Taxonomy.Archives.Where(archive => !archive.IsCategory).Select(SuggestionCandidate.Of),
        .. Taxonomy.Categories.Select(SuggestionCandidate.Of),
    ]);

    /// <summary>
    /// The nearest categories and archives, best first: by code (<c>cs.VC</c>, <c>cs-cv</c>, <c>CV</c>) or by name, part of a name or another
    /// word for it in either language (<c>robotics</c>, <c>机器人</c>). Empty when nothing is near.
    /// </summary>
    public static IReadOnlyList<CategoryPattern> For(string? text, int limit = 3)
    {
        if (text is null or { Length: > LongestTyped })
            return [];

        var typed = new SuggestionText(HalfWidth.Fold(text));
        if (typed.Letters is "")
            return [];
        var near = Near(candidate => candidate.Nearness(typed));
        return [.. (near is [] ? Near(candidate => candidate.MisspeltNearness(typed)) : near).Take(limit)];
    }

    // The taxonomy's order decides between equals, since the sort is stable.
    private static List<CategoryPattern> Near(Func<SuggestionCandidate, SuggestionNearness?> nearness)
    {
        var found =
            from candidate in Candidates.Value
            let near = nearness(candidate)
            where near is not null
            orderby near.Value.How, near.Value.Detail
            select (candidate.Pattern, near.Value.How);
        var ranked = found.ToList();
        return [.. ranked.Take(ranked is [{ How: SuggestionKind.SameCode }, ..] ? 1 : ranked.Count).Select(one => one.Pattern)];
    }
}
