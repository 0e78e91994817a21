using NodaTime;

namespace DigestBot.Core.Delivery;

/// <summary>What became of a leased delivery.</summary>
public abstract record DeliveryRecord
{
    /// <summary>It is there.</summary>
    /// <param name="MessageId">The platform's id of it; empty where the platform gives none.</param>
    /// <param name="At">When the platform said so.</param>
    /// <param name="Next">When the chat's next message may go out.</param>
    public sealed record Sent(string MessageId, Instant At, Instant Next) : DeliveryRecord
    {
        /// <summary>It is there, and the chat's next message need not wait.</summary>
        public Sent(string messageId, Instant at)
            : this(messageId, at, at)
        {
        }
    }

    /// <summary>It was not tried after all, or that does not count as a try; it is due again at an instant.</summary>
    public sealed record Held(Instant At, string? Reason = null) : DeliveryRecord;

    /// <summary>It was not taken for a reason that passes.</summary>
    public sealed record Retry(Instant At, string Reason) : DeliveryRecord;

    /// <summary>The platform wants nothing sent to this chat before an instant.</summary>
    public sealed record ChatWaits(Instant At, string Reason) : DeliveryRecord;

    /// <summary>Nobody knows whether it arrived; it is sent again at an instant.</summary>
    public sealed record Uncertain(Instant At, string Reason) : DeliveryRecord;

    /// <summary>The chat refuses messages: it and all its waiting deliveries are suspended, until it returns and catches up.</summary>
    public sealed record Suspended(Instant At, string Reason) : DeliveryRecord;

    /// <summary>Given up, and why.</summary>
    public sealed record Dead(Instant At, string Reason) : DeliveryRecord;
}
