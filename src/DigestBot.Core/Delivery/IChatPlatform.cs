using DigestBot.Core.Chats;
using DigestBot.Core.Rendering.Dialects;

namespace DigestBot.Core.Delivery;

/// <summary>An adapter, seen from the side that sends.</summary>
public interface IChatPlatform
{
    /// <summary>The platform in <see cref="ChatAddress.Platform"/>.</summary>
    string Name { get; }

    /// <summary>The dialect its messages are rendered in.</summary>
    IDialect Dialect { get; }

    /// <summary>How fast it may be sent to. Whoever sends keeps to it; the platform itself never waits.</summary>
    SendLimits Limits => SendLimits.None;

    /// <summary>
    /// Whether it recognises a message it already has by its <see cref="OutgoingMessage.Key"/>, so that an uncertain send can be
    /// repeated without harm.
    /// </summary>
    bool RecognisesRepeats => false;

    /// <summary>Whether the limit for groups holds for a chat as well.</summary>
    bool IsGroup(ChatAddress chat) => false;

    /// <summary>Where to write to a person alone, without asking the platform; null where that cannot be known from the person's id.</summary>
    /// <param name="personId">As in a request's <see cref="Conversation.ChatRequest.PersonId"/>.</param>
    ChatAddress? PrivateChatOf(string personId) => null;

    /// <summary>
    /// Sends one message, once. Never throws for what the platform answers or fails to answer, only for cancellation before anything
    /// was sent; a send that is cancelled later is <see cref="SendResult.Uncertain"/>.
    /// </summary>
    Task<SendResult> SendAsync(ChatAddress chat, OutgoingMessage message, CancellationToken ct);

    /// <summary>
    /// What to send instead of a message that the platform wants simpler: one or several messages, in order, each with a key of its
    /// own. Empty where there is nothing simpler. Pure.
    /// </summary>
    IReadOnlyList<OutgoingMessage> Simplify(OutgoingMessage message, Simplification how) => [];
}

/// <summary>A rendered message on its way out.</summary>
/// <param name="Content">What the platform's dialect rendered.</param>
/// <param name="Silent">Whether it should make no sound.</param>
/// <param name="Key">Stays the same when the same delivery is tried again, for platforms that recognise repeats.</param>
public sealed record OutgoingMessage(string Content, bool Silent, string Key)
{
    /// <summary>
    /// Whether an earlier try of it may have arrived, however long ago. A platform that forgets after a while what it has looks for it first,
    /// where it can.
    /// </summary>
    public bool MayBeThere { get; init; }

    /// <summary>A file that goes with it; only answers have one.</summary>
    public Attachment? File { get; init; }

    /// <summary>A picture that shows what the text says as well: where it cannot be sent, the text goes without it; only answers have one.</summary>
    public Attachment? Picture { get; init; }
}
