using DigestBot.Core.Chats;
using DigestBot.Core.Rendering;

namespace DigestBot.Core.Conversation;

/// <summary>What adapters tell of a chat that nobody said anything in: that it is gone, or back.</summary>
public interface IChatPresence
{
    /// <summary>
    /// The bot was blocked or removed, or the chat is gone: it and all its threads get nothing more until they return. Settings and
    /// subscriptions are kept. A chat the bot does not know changes nothing.
    /// </summary>
    /// <param name="reason">What happened, for <c>/why</c> and the log.</param>
    Task LeftAsync(ChatAddress chat, string reason, CancellationToken ct);

    /// <summary>The same for a thread that is gone while the chat around it stays.</summary>
    Task ThreadLeftAsync(ChatAddress thread, string reason, CancellationToken ct);

    /// <summary>The same for all chats whose id begins so: the bot was removed from the server that they are in.</summary>
    Task LeftWithinAsync(string platform, string prefix, string reason, CancellationToken ct);

    /// <summary>
    /// The bot was unblocked or let in again. Nothing resumes by that alone; what is returned is to be said there, in the chat and in each
    /// of its threads whose pushes stopped: an offer to resume. Empty where none had stopped.
    /// </summary>
    Task<IReadOnlyList<ReturnOffer>> ReturnedAsync(ChatAddress chat, CancellationToken ct);

    /// <summary>The same for all chats whose id begins so: the bot was let into their server again.</summary>
    Task<IReadOnlyList<ReturnOffer>> ReturnedWithinAsync(string platform, string prefix, CancellationToken ct);

    /// <summary>
    /// A thread that was closed can be written to again; what is returned is to be said there. Null where no pushes come anyway, or they never
    /// paused.
    /// </summary>
    Task<ReturnOffer?> ReopenedAsync(ChatAddress thread, CancellationToken ct);
}

/// <summary>What to say in a chat that is back.</summary>
public sealed record ReturnOffer(ChatAddress Chat, Message Message);
