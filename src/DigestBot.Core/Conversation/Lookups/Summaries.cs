using DigestBot.Core.Digests;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Views;

namespace DigestBot.Core.Conversation.Lookups;

/// <summary>Makes pages of categories' summaries.</summary>
internal sealed class Summaries(IEditionStore editions)
{
    /// <summary>A page of a category as an edition has it; null when it has no such papers.</summary>
    public async Task<Message?> ComposeAsync(
        CommandCall call, Edition edition, string category, PaperScope scope, int page, CancellationToken ct)
    {
        var papers = await editions.PapersAsync(edition.Id, category, scope, ct);
        if (papers is [])
            return null;
        var seenBefore = scope.NewOnly ? await SeenBeforeAsync(edition, category, ct) : 0;
        return CategoryView.Compose(new(edition, category, scope, papers, seenBefore), page, call.Viewer);
    }

    private async Task<int> SeenBeforeAsync(Edition edition, string category, CancellationToken ct) =>
        (await editions.CategoriesAsync(edition.Id, ct)).FirstOrDefault(count => count.Category == category) is { } count
            ? count.Papers - count.NewPapers
            : 0;
}
