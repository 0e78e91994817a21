using DigestBot.Core.Chats;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering;

namespace DigestBot.Core.Conversation;

/// <summary>Offers to resume where pushes stopped because the platform refused them.</summary>
internal sealed class ResumeOffer(IChatStore chats)
{
    /// <summary>The offer itself.</summary>
    public static Message Of(Texts texts) => new Draft()
        .Paragraph(texts.Suspended)
        .Row(Press.Turn(texts.Resume, "/" + CommandNames.Resume))
        .Message;

    /// <summary>Adds the offer to an answer, unless what was answered resumed already or the person may not.</summary>
    public async Task<Reply> AddAsync(CommandCall call, Reply reply, CancellationToken ct) =>
        call is { Chat.State: ChatState.Suspended, Request.MayAdminister: true }
        && await chats.FindAsync(call.Chat.Address, ct) is { State: ChatState.Suspended }
            ? reply with { Messages = [.. reply.Messages, Of(call.Texts)] }
            : reply;
}
