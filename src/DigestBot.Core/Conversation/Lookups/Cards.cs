using DigestBot.Core.Conversation.Learning;
using DigestBot.Core.Conversation.Rules;
using DigestBot.Core.Digests;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Views;
using DigestBot.Core.Saving;

namespace DigestBot.Core.Conversation.Lookups;

/// <summary>Makes papers' cards.</summary>
internal sealed class Cards(IEditionStore editions, ISavedPapers saved, Followings followings, Tastes tastes)
{
    private const int RecentEditions = 8;
    private const int MostOthers = 2;

    public async Task<Message> ComposeAsync(CommandCall call, PaperInEdition paper, CancellationToken ct, int? open = null)
    {
        var isSaved = await saved.HasAsync(call.Chat.Id, paper.Paper.ArxivId, ct);
        var neighbours = await editions.NeighboursAsync(paper.Edition.Id, paper.Paper.Number, ct);
        var reasons = (await followings.FindAsync(call, [paper.Paper], ct)).GetValueOrDefault(paper.Paper.Number);
        return OfferToNominate(call, paper, PaperView.Compose(paper, neighbours, call.Viewer, open, isSaved, reasons, await tastes.FindAsync(call, paper, ct)));
    }

    /// <summary>The card of a number that was said without a day, with buttons to what the number means in other recent editions.</summary>
    public async Task<Message> ComposeWithOthersAsync(CommandCall call, PaperInEdition paper, CancellationToken ct)
    {
        var card = await ComposeAsync(call, paper, ct);
        var number = paper.Paper.Number;
        var others = await OthersAsync(paper, ct);
        if (others is [])
            return card;
        var row = new ButtonRow([.. others.Select(edition => new Button(
            call.Texts.NumberOf(number, call.Texts.Date(edition.Date)), new ButtonData.ShowPaper(edition.Id, number)))]);
        var offering = card with { Buttons = [.. card.Buttons, row] };
        return call.Request.Dialect.Fits(offering) ? offering : card;
    }

    private async Task<List<Edition>> OthersAsync(PaperInEdition paper, CancellationToken ct) =>
    [
        .. (await editions.ListWithAsync(paper.Paper.Number, RecentEditions, ct))
            .Where(edition => edition.Date != paper.Edition.Date && edition.Source == paper.Edition.Source && edition.Language == paper.Edition.Language)
            .Take(MostOthers),
    ];

    private static Message OfferToNominate(CommandCall call, PaperInEdition paper, Message card)
    {
        if (!call.IsShared)
            return card;
        var row = new ButtonRow([Press.Say(call.Texts.Nominate, $"/{CommandNames.Nominate} {paper.Paper.ArxivId}")]);
        var offering = card with { Buttons = [.. card.Buttons, row] };
        return call.Request.Dialect.Fits(offering) ? offering : card;
    }
}
