using DigestBot.Core.Digests;
using DigestBot.Core.Following;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Text;
using DigestBot.Core.Rendering.Views;
using DigestBot.Core.Search;

namespace DigestBot.Core.Conversation.Rules;

/// <summary>What a rule would have brought, and the question whether to follow it.</summary>
internal static class RulePreviewView
{
    private const int AuthorsShown = 2;

    // On a usual day, more than a page.
    private const int MuchADay = 15;

    public static Message Compose(CommandCall call, RuleWish wish, Rule rule, long ruleId, RulePreview preview)
    {
        var full = Compose(call, wish, rule, ruleId, preview, preview.Best);
        return call.Request.Dialect.Fits(full) ? full : Compose(call, wish, rule, ruleId, preview, []);
    }

    private static Message Compose(CommandCall call, RuleWish wish, Rule rule, long ruleId, RulePreview preview, IReadOnlyList<PaperInEdition> best)
    {
        var texts = call.Texts;
        var message = new Draft()
            .Heading(texts.FollowQuestion(RuleText.Describe(rule, texts)))
            .Note(wish.Name is not { } name ? null : wish.IsAuthor ? texts.TakenForAuthor(name) : texts.AlsoAnAuthor(name))
            .Paragraph(preview.Count == 0 ? texts.WouldHaveBroughtNothing(preview.Days.Count) : texts.WouldHaveBrought(preview.Count, preview.Days.Count))
            .When(preview.Count > 0, draft => draft.Lines(preview.Days.Select(day => $"{texts.Day(day.Date)} · {day.Papers}")))
            .Note(preview.Count > MuchADay * preview.Days.Count ? texts.BringsMuch : null)
            .Row(
                new Button(texts.Follow, new ButtonData.Follow(ruleId, FollowStep.Begin)),
                new Button(texts.Change, new ButtonData.Follow(ruleId, FollowStep.Change)),
                new Button(texts.Cancel, new ButtonData.Follow(ruleId, FollowStep.Cancel)))
            .Row(Other(call, wish))
            .Message;
        return message with { Blocks = [.. message.Blocks, .. best.Select(paper => Item(call, rule, paper))] };
    }

    private static Button? Other(CommandCall call, RuleWish wish) => wish.Name is not null && new ButtonData.Turn(wish.Other) is { Fits: true } other
        ? new Button(wish.IsAuthor ? call.Texts.MeantWords : call.Texts.MeantAuthor, other)
        : null;

    private static Block.PaperItem Item(CommandCall call, Rule rule, PaperInEdition found)
    {
        var (edition, paper) = found;
        var date = call.Texts.Date(edition.Date);
        string[] line = [AuthorNames.Shorten([.. paper.Authors.Select(TexText.ToPlain)], AuthorsShown), paper.Category, date, .. Reasons.Of([rule], paper, call.Texts)];
        return new(
            paper.Number,
            SearchExcerpt.Embolden(Inlines.WithoutLinks(TexText.Read(paper.Title)), rule.Query),
            paper.ArxivId.AbstractUrl,
            string.Join(" · ", line),
            null,
            new Button(call.Texts.NumberOf(paper.Number, date), new ButtonData.ShowPaper(edition.Id, paper.Number), Title: call.Texts.OpenPaper(paper.Number)));
    }
}
