using DigestBot.Core.Digests;
using DigestBot.Core.Related;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Text;
using DigestBot.Core.Rendering.Views;

namespace DigestBot.Core.Conversation.Lookups;

/// <summary>Shows the papers that are like one, each with what both speak of.</summary>
internal sealed class RelatedAnswer(PaperFinder finder, RelatedPapers related)
{
    private const int Most = 8;

    public async Task<Message> ComposeAsync(CommandCall call, Sought sought, CancellationToken ct)
    {
        var found = (await finder.FindAsync(call, sought, 1, ct))[0];
        if (found.Paper is not { } paper)
            return found.Instead!;
        var near = await related.FindAsync(paper.Paper, call.Chat.Settings.Language, Most, ct);
        return Compose(paper, near, call.Viewer);
    }

    private static Message Compose(PaperInEdition asked, IReadOnlyList<RelatedPaper> near, Viewer viewer)
    {
        EquatableList<PaperInEdition> papers = [.. near.Select(other => other.Paper)];
        List<Block> items = [.. near.Select(other => ListedPaper.Of(other.Paper, papers, Inlines.WithoutLinks(TexText.Read(other.Paper.Paper.Title)), Reason(other, viewer), viewer))];
        while (!viewer.Dialect.Fits(Message(asked, items, viewer)) && items.Count > 1)
            items.RemoveAt(items.Count - 1);
        return Message(asked, items, viewer);
    }

    private static Message Message(PaperInEdition asked, IReadOnlyList<Block> items, Viewer viewer) => new(
    [
        new Block.Heading([viewer.Texts.MoreLikeThis]),
        new Block.Note([$"{asked.Paper.Number} · {TexText.ToPlain(asked.Paper.Title)}"]),
        .. items.DefaultIfEmpty(new Block.Paragraph([viewer.Texts.NothingLikeIt])),
    ]);

    private static EquatableList<Inline>? Reason(RelatedPaper other, Viewer viewer) => other.Shared.Count == 0 ? null :
    [
        viewer.Texts.BothSpeakOf(other.Shared[0]),
        .. other.Shared.SelectMany((shared, index) => index == 0
            ? (IEnumerable<Inline>)[new Inline.Emphasis([shared])]
            : [viewer.Texts.Comma, new Inline.Emphasis([shared])]),
    ];
}
