using DigestBot.Core.Digests;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering.Text;

namespace DigestBot.Core.Rendering.Views;

/// <summary>A paper's card.</summary>
public static class PaperView
{
    private const int AuthorsShown = 6;
    private const int LongestPart = 2000;

    /// <summary>
    /// The card, which says which edition it is from, with buttons to the neighbours where there are any. Where the dialect has no room for
    /// all of it, the longest folded parts are shortened; the page on arXiv has the abstract in full.
    /// </summary>
    public static Message Compose(PaperInEdition paper, (int? Previous, int? Next) neighbours, Viewer viewer)
    {
        var (edition, facts) = paper;
        Message card = new(
            [Head(facts), .. Facts(edition, facts, viewer.Texts), Summary(facts, viewer.Texts), .. Details(facts, viewer.Texts)],
            [Links(facts, viewer.Texts), .. Neighbours(edition, neighbours, viewer.Texts)]);
        var shown = card;
        for (var longest = LongestPart; !viewer.Dialect.Fits(shown) && longest > 0; longest /= 2)
            shown = card with { Blocks = [.. card.Blocks.Select(block => Shorten(block, longest))] };
        return shown;
    }

    private static Block Shorten(Block block, int longest) =>
        block is Block.Fold fold ? fold with { Text = Clip.To(fold.Text, longest) } : block;

    private static Block.Heading Head(Paper paper) =>
        new Block.Heading([$"{paper.Number} · ", new Inline.Link(paper.ArxivId.AbstractUrl, Inlines.WithoutLinks(TexText.Read(paper.Title)))]);

    private static IEnumerable<Block> Facts(Edition edition, Paper paper, Texts texts)
    {
        var authors = AuthorNames.Shorten([.. paper.Authors.Select(TexText.ToPlain)], AuthorsShown);
        yield return new Block.Note([Join([authors, paper.Category, texts.FromEdition(edition.Date)])]);
        var crossLists = paper.Categories.Where(category => category != paper.Category).ToList();
        yield return new Block.Note([Join([$"arXiv {paper.ArxivId}", crossLists.Count == 0 ? "" : texts.AlsoIn(string.Join(", ", crossLists))])]);
        if (!string.IsNullOrWhiteSpace(paper.Comment))
            yield return new Block.Note([.. TexText.Read(paper.Comment)]);
    }

    private static Block Summary(Paper paper, Texts texts) => string.IsNullOrWhiteSpace(paper.Tldr)
        ? new Block.Note([texts.NoSummary])
        : new Block.Paragraph([new Inline.Strong(["TL;DR"]), " ", .. AiText.Read(paper.Tldr)]);

    private static IEnumerable<Block> Details(Paper paper, Texts texts) =>
        from part in new (string Label, string? Text, Func<string, IReadOnlyList<Inline>> Read)[]
        {
            (texts.Motivation, paper.Motivation, AiText.Read),
            (texts.Method, paper.Method, AiText.Read),
            (texts.Result, paper.Result, AiText.Read),
            (texts.Conclusion, paper.Conclusion, AiText.Read),
            (texts.Abstract, paper.Abstract, TexText.Read),
        }
        where !string.IsNullOrWhiteSpace(part.Text)
        select new Block.Fold(part.Label, [.. part.Read(part.Text!)]);

    private static ButtonRow Links(Paper paper, Texts texts)
    {
        List<Button> links = [new("arXiv", Url: paper.ArxivId.AbstractUrl), new("PDF", Url: paper.ArxivId.PdfUrl)];
        if (paper.Code is { } code && Addresses.IsSafe(code.Url))
            links.Add(new(texts.CodeWithStars(code.Stars), Url: code.Url));
        return new([.. links]);
    }

    private static IEnumerable<ButtonRow> Neighbours(Edition edition, (int? Previous, int? Next) neighbours, Texts texts)
    {
        List<Button> buttons = [];
        if (neighbours.Previous is { } previous)
            buttons.Add(Open($"‹ {previous}", previous));
        if (neighbours.Next is { } next)
            buttons.Add(Open($"{next} ›", next));
        return buttons.Count == 0 ? [] : [new ButtonRow([.. buttons])];

        Button Open(string label, int number) => new(label, new ButtonData.ShowPaper(edition.Id, number, InPlace: true), Title: texts.OpenPaper(number));
    }

    private static string Join(IEnumerable<string> parts) => string.Join(" · ", parts.Where(part => part.Length > 0));
}
