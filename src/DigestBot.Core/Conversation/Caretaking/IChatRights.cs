using DigestBot.Core.Chats;

namespace DigestBot.Core.Conversation.Caretaking;

/// <summary>A platform's word on who runs its chats.</summary>
public interface IChatRights
{
    /// <summary>The platform in <see cref="ChatAddress.Platform"/>.</summary>
    string Platform { get; }

    /// <summary>Whether a person can also name a chat of theirs by passing a message of it on to the bot.</summary>
    bool KnowsPassedOn { get; }

    /// <summary>Whether a person may change a chat's settings at this time. When the platform does not say, they may not.</summary>
    Task<bool> MayAdministerAsync(ChatAddress chat, string personId, CancellationToken ct);
}
