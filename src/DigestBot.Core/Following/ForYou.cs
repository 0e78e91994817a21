using DigestBot.Core.Digests;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Views;

namespace DigestBot.Core.Following;

/// <summary>The message of a push that brings what the chat follows, from all categories.</summary>
public static class ForYou
{
    /// <summary>What stands in the place of a category there. No category is called so.</summary>
    public const string Place = "*";

    /// <summary>A page of it, from 1.</summary>
    public static async Task<Message> ComposeAsync(
        IEditionStore editions, Edition edition, Selection selection, int page, Viewer viewer, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(editions);
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(selection);
        ArgumentNullException.ThrowIfNull(viewer);
        var rules = selection.Papers.ToDictionary(paper => paper.Number, paper => paper.Rules);
        var papers = await editions.PapersAsync(edition.Id, rules.Keys, ct);
        return ForYouView.Compose(
            edition,
            [.. papers.Select(paper => new FollowedPaper(paper, Reasons.Of(rules[paper.Number], paper, viewer.Texts)))],
            page,
            to => new ButtonData.ShowFollowed(edition.Id, selection.Id, to),
            viewer);
    }
}
