namespace DigestBot.Core.Digests;

/// <summary>The papers of one category in one edition, as far as they are meant.</summary>
/// <param name="Papers">The papers the scope lets through, by number.</param>
/// <param name="SeenBefore">How many more the edition lists that an earlier one already had; 0 when the scope leaves none out.</param>
public sealed record CategorySummary(Edition Edition, string Category, PaperScope Scope, IReadOnlyList<Paper> Papers, int SeenBefore = 0)
{
    /// <summary>How many of the scope are left out, since the chat got them as followed.</summary>
    public int UnderForYou { get; init; }

    /// <summary>The selection that the papers are chosen by; 0 where they are all of the scope.</summary>
    public long SelectionId { get; init; }

    /// <summary>The numbers of the papers that the chat follows.</summary>
    public IReadOnlySet<int> Followed { get; init; } = new HashSet<int>();

    /// <summary>The version of the votes by which the papers are ordered; 0 where they are not.</summary>
    public long TasteVersion { get; init; }

    /// <summary>What papers have in common with what the chat liked, by their numbers.</summary>
    public IReadOnlyDictionary<int, EquatableList<string>> Likes { get; init; } = new Dictionary<int, EquatableList<string>>();

    /// <summary>The summary of these papers alone, in their order.</summary>
    public CategorySummary Choose(long selectionId, IEnumerable<int> numbers)
    {
        var known = Papers.ToDictionary(paper => paper.Number);
        List<Paper> chosen = [.. numbers.Select(known.GetValueOrDefault).OfType<Paper>()];
        return this with { Papers = chosen, SelectionId = selectionId, UnderForYou = Papers.Count - chosen.Count };
    }

    /// <summary>The summary with what the chat follows first.</summary>
    public CategorySummary PutFirst(IReadOnlySet<int> followed) => followed.Count == 0
        ? this
        : this with { Papers = [.. Papers.OrderByDescending(paper => followed.Contains(paper.Number))], Followed = followed };

    /// <summary>Reads a summary from the store.</summary>
    public static async Task<CategorySummary> ReadAsync(
        IEditionStore store, Edition edition, string category, PaperScope scope, CancellationToken ct)
    {
        var papers = await store.PapersAsync(edition.Id, category, scope, ct);
        if (!scope.NewOnly)
            return new(edition, category, scope, papers);
        var counts = await store.CategoriesAsync(edition.Id, ct);
        var seenBefore = counts.Where(count => count.Category == category).Sum(count => count.Papers - count.NewPapers);
        return new(edition, category, scope, papers, seenBefore);
    }
}
