using DigestBot.Core.Conversation.Lookups;
using DigestBot.Core.Digests;
using DigestBot.Core.Rendering;
using DigestBot.Core.Saving;

namespace DigestBot.Core.Conversation.Saving;

/// <summary>Answers the button of a card that keeps the paper or takes it off the list.</summary>
internal sealed class SaveButton(ISavedPapers saved, IEditionStore editions, Cards cards)
{
    public async Task<Reply> AnswerAsync(CommandCall call, ButtonData.KeepPaper button, CancellationToken ct)
    {
        if (await editions.FindAsync(button.EditionId, ct) is not { } edition || await editions.FindPaperAsync(edition.Id, button.Number, ct) is not { } paper)
            return Refusal.ToButton(call.Texts.NoLongerThere);
        if (await ChangeAsync(call, paper.ArxivId, button.IsWanted, ct) is { } other)
            return other;
        var card = await cards.ComposeAsync(call, new(edition, paper), ct, button.Part);
        return Reply.Edit(card, button.IsWanted ? call.Texts.SavedNotice : call.Texts.TakenOffNotice);
    }

    /// <summary>Does it; or says why not.</summary>
    private async Task<Reply?> ChangeAsync(CommandCall call, ArxivId paper, bool isWanted, CancellationToken ct)
    {
        if (isWanted)
            return (await saved.ChangeAsync(call.Chat.Id, paper, call.Request.PersonId, marks => marks, ct)).After is null
                ? Refusal.ToButton(call.Texts.ListIsFull(ISavedPapers.MostPapers))
                : null;
        var kept = await saved.FindAsync(call.Chat.Id, paper, call.Chat.Settings.Language, ct);
        if (kept is null)
            return null;
        if (!SavingDesk.MayRemove(call, kept))
            return Refusal.ToButton(call.Texts.NotYoursToTakeOff);
        if (kept.Marks is not { Tags: [], Note: "" })
            return new Draft().Paragraph(call.Texts.MarksGoToo).Row(Press.Turn(call.Texts.TakeOff, $"/{CommandNames.Unsave} {paper}")).Reply;
        await saved.RemoveAsync(call.Chat.Id, paper, ct);
        return null;
    }
}
