using DigestBot.Core.Conversation.Learning;
using DigestBot.Core.Conversation.Lookups;
using DigestBot.Core.Conversation.Rules;
using DigestBot.Core.Conversation.Saving;
using DigestBot.Core.Conversation.Subscribing;
using DigestBot.Core.Conversation.Together;
using DigestBot.Core.Digests;
using DigestBot.Core.Rendering;

namespace DigestBot.Core.Conversation;

/// <summary>Answers pressed buttons.</summary>
internal sealed class Presses(
    Speech speech, Toggles toggles, PushOffer offer, Cards cards, Summaries summaries, SaveButton save, NominationDesk nominations, FollowDesk rules, ThumbButton thumbs,
    IEditionStore editions)
{
    public Task<Reply> AnswerAsync(CommandCall call, string data, CancellationToken ct) => ButtonData.Decode(data) switch
    {
        ButtonData.ShowPaper paper => ShowAsync(call, paper, ct),
        ButtonData.ShowCategory category => ShowAsync(call, category, ct),
        ButtonData.KeepPaper keep => save.AnswerAsync(call, keep, ct),
        ButtonData.Rate rate => thumbs.AnswerAsync(call, rate, ct),
        ButtonData.Vote vote => nominations.VoteAsync(call, vote, ct),
        ButtonData.ShowFollowed followed => ShowAsync(call, followed, ct),
        ButtonData.Follow follow => rules.AnswerAsync(call, follow, ct),
        ButtonData.Toggle toggle => toggles.AnswerAsync(call, toggle, ct),
        ButtonData.PushNow => offer.AcceptAsync(call, ct),
        ButtonData.Say say => speech.AnswerAsync(call, say.Text, ct),
        ButtonData.Turn turn => TurnAsync(call, turn, ct),
        _ => Task.FromResult(Refusal.ToButton(call.Texts.UnknownButton)),
    };

    private async Task<Reply> ShowAsync(CommandCall call, ButtonData.ShowPaper button, CancellationToken ct) =>
        await editions.FindAsync(button.EditionId, ct) is { } edition && await editions.FindPaperAsync(edition.Id, button.Number, ct) is { } paper
            ? new([await cards.ComposeAsync(call, new(edition, paper), ct, button.Part)], button.InPlace, Private: true)
            : Refusal.ToButton(call.Texts.NoLongerThere);

    private async Task<Reply> ShowAsync(CommandCall call, ButtonData.ShowCategory button, CancellationToken ct) =>
        await editions.FindAsync(button.EditionId, ct) is { } edition
            && await summaries.ComposeAsync(call, edition, button.Category, button.Scope, button.Page, ct, button.SelectionId, button.TasteVersion) is { } page
            ? Reply.Edit(page)
            : Refusal.ToButton(call.Texts.NoLongerThere);

    private async Task<Reply> ShowAsync(CommandCall call, ButtonData.ShowFollowed button, CancellationToken ct) =>
        await editions.FindAsync(button.EditionId, ct) is { } edition
            && await summaries.ComposeFollowedAsync(call, edition, button.SelectionId, button.Page, ct) is { } page
            ? Reply.Edit(page)
            : Refusal.ToButton(call.Texts.NoLongerThere);

    // A refusal stands below; it must not wipe out what the button stands on. A file cannot take the place of a text.
    private async Task<Reply> TurnAsync(CommandCall call, ButtonData.Turn turn, CancellationToken ct)
    {
        var reply = await speech.AnswerAsync(call, turn.Text, ct);
        return reply with { InPlace = reply.Notice is null && reply.Messages.All(message => message.File is null) };
    }
}
