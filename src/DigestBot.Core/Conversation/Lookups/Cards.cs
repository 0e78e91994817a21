using DigestBot.Core.Digests;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Views;

namespace DigestBot.Core.Conversation.Lookups;

/// <summary>Makes papers' cards.</summary>
internal sealed class Cards(IEditionStore editions)
{
    private const int RecentEditions = 8;
    private const int MostOthers = 2;

    public async Task<Message> ComposeAsync(CommandCall call, PaperInEdition paper, CancellationToken ct) =>
        PaperView.Compose(paper, await editions.NeighboursAsync(paper.Edition.Id, paper.Paper.Number, ct), call.Viewer);

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

    private async Task<List<Edition>> OthersAsync(PaperInEdition paper, CancellationToken ct)
    {
        var others = new List<Edition>();
        foreach (var edition in await RecentAsync(paper.Edition, ct))
            if (others.Count < MostOthers && await editions.FindPaperAsync(edition.Id, paper.Paper.Number, ct) is not null)
                others.Add(edition);
        return others;
    }

    private async Task<IEnumerable<Edition>> RecentAsync(Edition shown, CancellationToken ct) =>
        (await editions.ListAsync(RecentEditions, ct))
            .Where(edition => edition.Date != shown.Date && edition.Source == shown.Source && edition.Language == shown.Language);
}
