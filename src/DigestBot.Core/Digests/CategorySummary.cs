namespace DigestBot.Core.Digests;

/// <summary>The papers of one category in one edition, as far as they are meant.</summary>
/// <param name="Papers">The papers the scope lets through, by number.</param>
/// <param name="SeenBefore">How many more the edition lists that an earlier one already had; 0 when the scope leaves none out.</param>
public sealed record CategorySummary(Edition Edition, string Category, PaperScope Scope, IReadOnlyList<Paper> Papers, int SeenBefore = 0)
{
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
