using DigestBot.Core.Operation;

namespace DigestBot.Core.Conversation.Operation;

/// <summary>Notes what operators do.</summary>
internal sealed class AdminLog(IOperations operations)
{
    public Task NoteAsync(CommandCall call, string act, CancellationToken ct) => operations.NoteAsync(WhoIs(call), act, ct);

    private static Operator WhoIs(CommandCall call) =>
        new(call.Request.Chat.Platform, call.Request.PersonId is { Length: > 0 } person ? person : call.Request.Chat.ChatId);
}
