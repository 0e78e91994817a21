using DigestBot.Core.Chats;
using DigestBot.Core.Digests;

namespace DigestBot.Core.Rendering.Views;

/// <summary>What a chat follows in an edition, from all categories, in pages that are turned in place.</summary>
public static class ForYouView
{
    private const int FullPage = 8;
    private const int CompactPage = 15;

    /// <summary>One page, from 1; a page beyond the last shows the last.</summary>
    /// <param name="turn">What a button sends back that shows a page.</param>
    public static Message Compose(Edition edition, IReadOnlyList<FollowedPaper> papers, int page, Func<int, ButtonData> turn, Viewer viewer)
    {
        var items = papers.Select(Block (paper) => PaperItems.Of(edition, paper.Paper, viewer, PaperMark.Followed, [paper.Paper.Category, .. paper.Reasons])).ToArray();
        var perPage = viewer.Layout == Layout.Compact ? CompactPage : FullPage;
        var pages = Pages.Cut(items.Length, perPage, range => viewer.Dialect.Fits(Assemble(items[range], items.Length, items.Length)));
        var shown = Math.Clamp(page, 1, pages.Count);
        return Assemble(PaperItems.Fitting(items[pages[shown - 1]], viewer), shown, pages.Count);

        Message Assemble(Block[] blocks, int number, int of) => new(
            [
                new Block.Heading([viewer.Texts.ForYou], viewer.Texts.Day(edition.Date)),
                new Block.Note([of > 1 ? $"{viewer.Texts.ForYouCount(items.Length)} · {viewer.Texts.Page(number, of)}" : viewer.Texts.ForYouCount(items.Length)]),
                .. blocks,
            ],
            [.. PageTurns.Of(number, of, turn, viewer.Texts), new ButtonRow([new Button(viewer.Texts.FollowingTitle, new ButtonData.Say("/following"))])],
            viewer.WantsRich);
    }
}

/// <summary>A paper that a chat follows.</summary>
/// <param name="Reasons">Why, in words.</param>
public sealed record FollowedPaper(Paper Paper, EquatableList<string> Reasons);
