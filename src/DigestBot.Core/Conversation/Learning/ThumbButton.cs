using DigestBot.Core.Chats;
using DigestBot.Core.Conversation.Lookups;
using DigestBot.Core.Digests;
using DigestBot.Core.Learning;
using DigestBot.Core.Rendering;

namespace DigestBot.Core.Conversation.Learning;

/// <summary>Answers the thumbs of a card. In a group they are the group's: everybody may press them, and the last press counts.</summary>
internal sealed class ThumbButton(ITasteStore store, IEditionStore editions, Cards cards)
{
    public async Task<Reply> AnswerAsync(CommandCall call, ButtonData.Rate button, CancellationToken ct)
    {
        if (!call.Chat.Settings.HasTaste)
            return Refusal.ToButton(call.Texts.TasteIsOff);
        if (await editions.FindAsync(button.EditionId, ct) is not { } edition || await editions.FindPaperAsync(edition.Id, button.Number, ct) is not { } paper)
            return Refusal.ToButton(call.Texts.NoLongerThere);
        await store.VoteAsync(call.Chat.Id, paper.ArxivId, button.Thumb, ct);
        return Reply.Edit(await cards.ComposeAsync(call, new(edition, paper), ct, button.Part), button.Thumb switch
        {
            Thumb.Up => call.Texts.ThumbIsUp,
            Thumb.Down => call.Texts.ThumbIsDown,
            _ => call.Texts.ThumbIsTakenBack,
        });
    }
}
