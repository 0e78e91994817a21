using NodaTime;

namespace DigestBot.Core.Delivery;

/// <summary>How fast a platform may be sent to; null where there is no limit.</summary>
/// <param name="Overall">To all its chats together.</param>
/// <param name="Chat">To any one chat; topics of a chat count as one.</param>
/// <param name="Group">To any one group, besides what holds for every chat.</param>
public sealed record SendLimits(SendRate? Overall = null, SendRate? Chat = null, SendRate? Group = null)
{
    /// <summary>As fast as it goes.</summary>
    public static SendLimits None { get; } = new();
}

/// <summary>So many messages in so long.</summary>
/// <param name="Messages">More than 0; may be a fraction.</param>
public readonly record struct SendRate(double Messages, Duration Per);
