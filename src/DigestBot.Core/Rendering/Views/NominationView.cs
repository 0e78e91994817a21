using DigestBot.Core.Digests;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering.Text;
using DigestBot.Core.Together;

namespace DigestBot.Core.Rendering.Views;

/// <summary>Papers that the people of a chat put forward, with buttons to vote for them.</summary>
public static class NominationView
{
    /// <summary>The most papers of a list.</summary>
    public const int MostListed = 8;

    private const int AuthorsShown = 3;
    private static readonly int[] SummaryLengths = [400, 160, 0];

    /// <summary>One of them, as it stands in the chat for all to vote.</summary>
    public static Message One(Nominated nominated, Viewer viewer)
    {
        var ((edition, paper), nomination) = nominated;
        return Fitting(viewer, length => new(
            [
                new Block.Heading([new Inline.Link(paper.ArxivId.AbstractUrl, Title(paper))]) { Category = paper.Category },
                new Block.Note([Facts(nominated, viewer.Texts)]),
                new Block.Note([NominatedBy(nomination.By, viewer.Texts)]),
                .. Summary(paper, length),
            ],
            [
                new ButtonRow([Vote($"▲ {nomination.Votes}", new(nomination.Id), viewer.Texts), new Button(viewer.Texts.NominatedDetails, new ButtonData.ShowPaper(edition.Id, paper.Number))]),
                new ButtonRow([new Button(viewer.Texts.TopOfWeek, new ButtonData.Say("/top week"))]),
            ]));
    }

    /// <summary>The best of many, each with its votes on a button.</summary>
    /// <param name="name">What the list is called in the data of its buttons, so that it can be shown anew after a vote.</param>
    /// <param name="shown">At most <see cref="MostListed"/>.</param>
    /// <param name="more">How many further ones there are.</param>
    public static Message List(string title, string name, IReadOnlyList<Nominated> shown, int more, Viewer viewer, params EquatableList<Button> links) => Fitting(viewer, length => new(
        [
            new Block.Heading([title]),
            .. shown.Select((nominated, index) => Item(index + 1, nominated, name, length / 2, viewer.Texts)),
            .. more > 0 ? (IEnumerable<Block>)[new Block.Note([viewer.Texts.AndMore(more)])] : [],
        ],
        links.Count > 0 ? [new ButtonRow(links)] : []));

    // With the longest summaries that there is room for.
    private static Message Fitting(Viewer viewer, Func<int, Message> compose)
    {
        var forms = SummaryLengths.Select(compose).ToList();
        return forms.FirstOrDefault(viewer.Dialect.Fits) ?? forms[^1];
    }

    private static Block.PaperItem Item(int place, Nominated nominated, string list, int length, Texts texts)
    {
        var (paper, nomination) = (nominated.Paper.Paper, nominated.Nomination);
        return new(
            place,
            Title(paper),
            paper.ArxivId.AbstractUrl,
            $"{Facts(nominated, texts)} · {texts.Votes(nomination.Votes)} · {NominatedBy(nomination.By, texts)}",
            Summary(paper, length).FirstOrDefault()?.Text,
            Vote($"{place} ▲ {nomination.Votes}", new(nomination.Id, list), texts))
        {
            OpenLabel = $"▲ {nomination.Votes}",
        };
    }

    private static Button Vote(string label, ButtonData.Vote vote, Texts texts) => new(label, vote, Title: texts.VoteTitle);

    private static string Facts(Nominated nominated, Texts texts)
    {
        var (edition, paper) = nominated.Paper;
        var authors = AuthorNames.Shorten([.. paper.Authors.Select(TexText.ToPlain)], AuthorsShown);
        return string.Join(" · ", new[] { authors, paper.Category, texts.Date(edition.Date) }.Where(part => part.Length > 0));
    }

    private static string NominatedBy(Nominator by, Texts texts) => by switch
    {
        { PersonId: "" } => texts.NominatedByTheChat,
        { Name: { } name } => texts.NominatedBy(name),
        _ => texts.NominatedByAMember,
    };

    private static EquatableList<Inline> Title(Paper paper) => Inlines.WithoutLinks(TexText.Read(paper.Title));

    private static IEnumerable<Block.Paragraph> Summary(Paper paper, int length) =>
        length == 0 || string.IsNullOrWhiteSpace(paper.Tldr) ? [] : [new Block.Paragraph(Clip.To([.. AiText.Read(paper.Tldr)], length))];
}
