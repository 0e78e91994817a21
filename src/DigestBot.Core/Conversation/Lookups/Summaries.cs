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
        var summary = await CategorySummary.ReadAsync(editions, edition, category, scope, ct);
        return summary.Papers is [] ? null : CategoryView.Compose(summary, page, call.Viewer);
    }
}
