using DigestBot.Core.Conversation.Learning;
using DigestBot.Core.Conversation.Rules;
using DigestBot.Core.Digests;
using DigestBot.Core.Following;
using DigestBot.Core.Learning;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Views;

namespace DigestBot.Core.Conversation.Lookups;

/// <summary>Makes pages of categories' summaries.</summary>
internal sealed class Summaries(IEditionStore editions, IFollowStore follows, Followings followings, Tastes tastes)
{
    /// <summary>A page of a category as an edition has it, what the chat follows first; null when it has no such papers.</summary>
    /// <param name="selectionId">Which papers a push had chosen for this chat; 0 where none were chosen.</param>
    /// <param name="tasteVersion">The votes that teach its order, 0 for none; null for all there are now.</param>
    public async Task<Message?> ComposeAsync(
        CommandCall call, Edition edition, string category, PaperScope scope, int page, CancellationToken ct, long selectionId = 0, long? tasteVersion = null)
    {
        var summary = await CategorySummary.ReadAsync(editions, edition, category, scope, ct);
        if (selectionId > 0)
            summary = await follows.SelectionAsync(call.Chat.Id, edition.Id, selectionId, ct) is { } chosen
                ? summary.Choose(chosen.Id, chosen.Papers.Select(paper => paper.Number))
                : summary with { Papers = [] };
        // Of a push, the message itself says whether and how it is ordered.
        if ((scope == PaperScope.All || tasteVersion > 0) && await tastes.ReadAsync(call, tasteVersion, ct) is { Votes: not [] } taste)
            summary = TasteOrder.Arrange(summary, taste);
        if (scope == PaperScope.All && selectionId == 0)
            summary = summary.PutFirst((await followings.FindAsync(call, summary.Papers, ct)).Keys.ToHashSet());

        return summary.Papers is [] ? null : CategoryView.Compose(summary, page, call.Viewer);
    }

    /// <summary>A page of what a push brought this chat as followed; null where it is not known any more.</summary>
    public async Task<Message?> ComposeFollowedAsync(CommandCall call, Edition edition, long selectionId, int page, CancellationToken ct) =>
        await follows.SelectionAsync(call.Chat.Id, edition.Id, selectionId, ct) is { } selection
            ? await ForYou.ComposeAsync(editions, edition, selection, page, call.Viewer, ct)
            : null;
}
