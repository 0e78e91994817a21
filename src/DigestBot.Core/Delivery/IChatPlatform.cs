using DigestBot.Core.Chats;
using DigestBot.Core.Rendering.Dialects;
using NodaTime;

namespace DigestBot.Core.Delivery;

/// <summary>An adapter, seen from the side that sends.</summary>
public interface IChatPlatform
{
    /// <summary>The platform in <see cref="ChatAddress.Platform"/>.</summary>
    string Name { get; }

    /// <summary>The dialect its messages are rendered in.</summary>
    IDialect Dialect { get; }

    /// <summary>Sends one message. Never throws for what the platform answers, only for cancellation.</summary>
    Task<SendResult> SendAsync(ChatAddress chat, OutgoingMessage message, CancellationToken ct);
}

/// <summary>A rendered message on its way out.</summary>
/// <param name="Content">What the platform's dialect rendered.</param>
/// <param name="Silent">Whether it should make no sound.</param>
/// <param name="Key">Stays the same when the same delivery is tried again, for platforms that recognise repeats.</param>
public sealed record OutgoingMessage(string Content, bool Silent, string Key);

/// <summary>What a platform answered to a send.</summary>
public abstract record SendResult
{
    /// <summary>It is there, under this id of the platform.</summary>
    public sealed record Sent(string MessageId) : SendResult;

    /// <summary>Not now, but after this long.</summary>
    public sealed record RetryAfter(Duration Wait) : SendResult;

    /// <summary>Never for this chat: it is to be suspended until it comes back.</summary>
    public sealed record Refused(string Reason) : SendResult;

    /// <summary>Nobody knows whether it arrived.</summary>
    public sealed record Uncertain(string Reason) : SendResult;

    /// <summary>The adapter itself cannot work, such as with a wrong token.</summary>
    public sealed record Fatal(string Reason) : SendResult;
}
