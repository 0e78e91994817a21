using DigestBot.Core.Chats;
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
    /// <param name="open">The folded part that is shown where the platform cannot fold, from 1.</param>
    /// <param name="isSaved">Whether the chat keeps the paper; null where nothing can be kept.</param>
    /// <param name="reasons">Why the chat follows it; none where it does not.</param>
    /// <param name="opinion">What the chat thinks of it; null where nobody asks.</param>
    public static Message Compose(
        PaperInEdition paper, (int? Previous, int? Next) neighbours, Viewer viewer, int? open = null, bool? isSaved = null,
        EquatableList<string> reasons = default, Opinion? opinion = null)
    {
        var (edition, facts) = paper;
        Message card = new(
            [Head(facts), .. Facts(edition, facts, viewer.Texts), .. Why(reasons), .. Why(opinion, viewer.Texts), Summary(facts, viewer.Texts), .. Parts(facts, viewer.Texts).Select(Openable)],
            [Links(facts, viewer.Texts), .. Keeping(edition, facts, viewer.Texts, open, isSaved), Likes(facts, viewer.Texts), .. Turns(edition, facts, neighbours, opinion, open, viewer.Texts)],
            viewer.WantsRich);
        var shown = card;
        for (var longest = LongestPart; !viewer.Dialect.Fits(shown) && longest > 0; longest /= 2)
            shown = card with { Blocks = [.. card.Blocks.Select(block => Shorten(block, longest))] };
        return shown;

        Block Openable(Block.Fold part, int index) => part with { Open = Opens(part, new(edition.Id, facts.Number, InPlace: true), index + 1, index + 1 == open) };
    }

    // Pressed again, an open part closes.
    private static Button Opens(Block.Fold part, ButtonData.ShowPaper card, int number, bool isOpen) =>
        new(part.Label, isOpen ? card : card with { Part = number }, Chosen: isOpen);

    private static Block Shorten(Block block, int longest) =>
        block is Block.Fold fold ? fold with { Text = Clip.To(fold.Text, longest) } : block;

    private static Block.Heading Head(Paper paper) =>
        new Block.Heading([$"{paper.Number} · ", new Inline.Link(paper.ArxivId.AbstractUrl, Inlines.WithoutLinks(TexText.Read(paper.Title)))]) { Category = paper.Category };

    private static IEnumerable<Block> Facts(Edition edition, Paper paper, Texts texts)
    {
        var authors = AuthorNames.Shorten([.. paper.Authors.Select(TexText.ToPlain)], AuthorsShown);
        yield return new Block.Note([Join([authors, paper.Category, texts.FromEdition(edition.Date)])]);
        var crossLists = paper.Categories.Where(category => category != paper.Category).ToList();
        yield return new Block.Note([Join([$"arXiv {paper.ArxivId}", crossLists.Count == 0 ? "" : texts.AlsoIn(string.Join(", ", crossLists))])]);
        if (!string.IsNullOrWhiteSpace(paper.Comment))
            yield return new Block.Note([.. TexText.Read(paper.Comment)]);
    }

    private static IEnumerable<Block> Why(EquatableList<string> reasons) =>
        reasons.Count == 0 ? [] : [new Block.Note(["★ " + Join(reasons)])];

    private static IEnumerable<Block> Why(Opinion? opinion, Texts texts) =>
        opinion is { Likes.Count: > 0 } ? [new Block.Note([texts.LikeWhatYouLiked(string.Join(texts.Comma, opinion.Likes))])] : [];

    private static Block Summary(Paper paper, Texts texts) => string.IsNullOrWhiteSpace(paper.Tldr)
        ? new Block.Note([texts.NoSummary])
        : new Block.Paragraph([new Inline.Strong(["TL;DR"]), " ", .. AiText.Read(paper.Tldr)]);

    private static IEnumerable<Block.Fold> Parts(Paper paper, Texts texts) => string.IsNullOrWhiteSpace(paper.Abstract)
        ? PaperParts.Of(paper, texts)
        : [.. PaperParts.Of(paper, texts), new Block.Fold(texts.Abstract, [.. TexText.Read(paper.Abstract)])];

    private static ButtonRow Links(Paper paper, Texts texts)
    {
        List<Button> links = [new("arXiv", Url: paper.ArxivId.AbstractUrl), new("PDF", Url: paper.ArxivId.PdfUrl)];
        if (paper.Code is { } code && Addresses.IsSafe(code.Url))
            links.Add(new(texts.CodeWithStars(code.Stars), Url: code.Url));
        links.Add(new(texts.Share) { Share = new StartLink.Paper(paper.ArxivId) });
        return new([.. links]);
    }

    private static IEnumerable<ButtonRow> Keeping(Edition edition, Paper paper, Texts texts, int? open, bool? isSaved)
    {
        if (isSaved is not { } saved)
            yield break;
        List<Button> buttons = [new(saved ? texts.IsSaved : texts.Save, new ButtonData.KeepPaper(edition.Id, paper.Number, !saved, open), Chosen: saved)];
        if (saved)
            buttons.Add(new(texts.TagsAndNote, new ButtonData.Say($"/saved {paper.ArxivId}")));
        buttons.Add(new(texts.Cite, new ButtonData.Say($"/cite {paper.ArxivId}")));
        yield return new([.. buttons]);
    }

    private static ButtonRow Likes(Paper paper, Texts texts) => new([new Button(texts.MoreLikeThis, new ButtonData.Say($"/related {paper.ArxivId}"))]);

    private static IEnumerable<ButtonRow> Turns(
        Edition edition, Paper paper, (int? Previous, int? Next) neighbours, Opinion? opinion, int? open, Texts texts)
    {
        List<Button> buttons = opinion is null ? [] : [Rate("👍", Thumb.Up, texts.ThumbUp), Rate("👎", Thumb.Down, texts.ThumbDown)];
        if (neighbours.Previous is { } previous)
            buttons.Add(Open($"‹ {previous}", previous));
        if (neighbours.Next is { } next)
            buttons.Add(Open($"{next} ›", next));
        return buttons.Count == 0 ? [] : [new ButtonRow([.. buttons])];

        // Pressed again, a thumb is taken back.
        Button Rate(string label, Thumb thumb, string title) =>
            new(label, new ButtonData.Rate(edition.Id, paper.Number, opinion.Thumb == thumb ? Thumb.None : thumb, open), Title: title, Chosen: opinion.Thumb == thumb);

        Button Open(string label, int number) => new(label, new ButtonData.ShowPaper(edition.Id, number, InPlace: true), Title: texts.OpenPaper(number));
    }

    private static string Join(IEnumerable<string> parts) => string.Join(" · ", parts.Where(part => part.Length > 0));
}

/// <summary>What a chat thinks of a paper.</summary>
/// <param name="Likes">What it has in common with papers that were liked.</param>
public sealed record Opinion(Thumb Thumb, EquatableList<string> Likes);
