using DigestBot.Core.Chats;
using DigestBot.Core.Digests;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Text;
using DigestBot.Core.Rendering.Views;

namespace DigestBot.Core.Conversation.Lookups;

/// <summary>A page of what was new in some days.</summary>
internal static class CatchUpView
{
    // How much is shown of a summary and of a title, in UTF-16 units; less where the dialect has no room.
    private static readonly (int Tldr, int Title)[] Lengths = [(int.MaxValue, int.MaxValue), (200, 300), (80, 200), (0, 100)];

    public static Message Compose(CatchUpPage page, IReadOnlyList<PaperInEdition> papers, Viewer viewer)
    {
        var forms = Lengths.Select(lengths => Compose(page, papers, lengths, viewer)).ToList();
        return forms.Find(viewer.Dialect.Fits) ?? forms[^1];
    }

    private static Message Compose(CatchUpPage page, IReadOnlyList<PaperInEdition> papers, (int Tldr, int Title) most, Viewer viewer) => new(
        [
            new Block.Heading([viewer.Texts.CatchUpTitle]),
            new Block.Note([Counts(page, viewer)]),
            .. papers.Select(paper => ListedPaper.Of(
                paper, papers, Clip.To(Inlines.WithoutLinks(TexText.Read(paper.Paper.Title)), most.Title), Tldr(paper.Paper, most.Tldr, viewer), viewer)),
        ],
        Navigation(page, viewer));

    private static string Counts(CatchUpPage page, Viewer viewer)
    {
        var counts = $"{page.Span} · {viewer.Texts.NewPapers(page.Papers)}";
        return page.Of > 1 ? $"{counts} · {viewer.Texts.Page(page.Page, page.Of)}" : counts;
    }

    private static EquatableList<Inline>? Tldr(Paper paper, int most, Viewer viewer) =>
        most > 0 && viewer.Layout is not Layout.Compact && paper.Tldr is { } tldr ? Clip.To([.. AiText.Read(tldr)], most) : null;

    private static EquatableList<ButtonRow> Navigation(CatchUpPage page, Viewer viewer)
    {
        if (page.Of == 1)
            return [];
        return [new ButtonRow([Turn("‹", page.Page - 1, viewer.Texts.PreviousPage), new Button($"{page.Page}/{page.Of}"), Turn("›", page.Page + 1, viewer.Texts.NextPage)])];

        Button Turn(string label, int to, string title) => new(
            label,
            to < 1 || to > page.Of ? null : new ButtonData.Turn($"/{CommandNames.CatchUp} {page.Days} page:{to}"),
            Title: title);
    }
}

/// <summary>Which page of what is shown.</summary>
/// <param name="Days">How many days with editions.</param>
/// <param name="Span">These days in words.</param>
/// <param name="Papers">How many papers all pages have.</param>
internal sealed record CatchUpPage(int Days, string Span, int Papers, int Page, int Of);
