using DigestBot.Core.Conversation.Lookups;
using DigestBot.Core.Conversation.Subscribing;
using DigestBot.Core.Digests;
using DigestBot.Core.Rendering;

namespace DigestBot.Core.Conversation;

/// <summary>Answers pressed buttons.</summary>
internal sealed class Presses(Speech speech, Toggles toggles, PushOffer offer, Cards cards, Summaries summaries, IEditionStore editions)
{
    public Task<Reply> AnswerAsync(CommandCall call, string data, CancellationToken ct) => ButtonData.Decode(data) switch
    {
        ButtonData.ShowPaper paper => ShowAsync(call, paper, ct),
        ButtonData.ShowCategory category => ShowAsync(call, category, ct),
        ButtonData.Toggle toggle => toggles.AnswerAsync(call, toggle, ct),
        ButtonData.PushNow => offer.AcceptAsync(call, ct),
        ButtonData.Say say => speech.AnswerAsync(call, say.Text, ct),
        ButtonData.Turn turn => TurnAsync(call, turn, ct),
        _ => Task.FromResult(Refusal.Notice(call.Texts.UnknownButton)),
    };

    private async Task<Reply> ShowAsync(CommandCall call, ButtonData.ShowPaper button, CancellationToken ct) =>
        await editions.FindAsync(button.EditionId, ct) is { } edition && await editions.FindPaperAsync(edition.Id, button.Number, ct) is { } paper
            ? new([await cards.ComposeAsync(call, new(edition, paper), ct)], button.InPlace, Private: true)
            : Refusal.Notice(call.Texts.NoLongerThere);

    private async Task<Reply> ShowAsync(CommandCall call, ButtonData.ShowCategory button, CancellationToken ct) =>
        await editions.FindAsync(button.EditionId, ct) is { } edition
            && await summaries.ComposeAsync(call, edition, button.Category, button.Scope, button.Page, ct) is { } page
            ? Reply.Edit(page)
            : Refusal.Notice(call.Texts.NoLongerThere);

    // A refusal stands below; it must not wipe out what the button stands on.
    private async Task<Reply> TurnAsync(CommandCall call, ButtonData.Turn turn, CancellationToken ct)
    {
        var reply = await speech.AnswerAsync(call, turn.Text, ct);
        return reply with { InPlace = reply.Notice is null };
    }
}
