namespace DigestBot.Core.Delivery;

/// <summary>How deliveries are sent and kept. The configuration may change how long they are kept while the bot runs.</summary>
public sealed record DeliveryOptions
{
    /// <summary>How many messages may be on their way to one platform at once, counting those not yet written down as sent.</summary>
    public int MostAtOnce { get; init; } = 64;

    /// <summary>How many messages may be taken ahead of those. A crash lets them be taken anew, and repeats none of them.</summary>
    public int MostTaken { get; init; } = 256;

    /// <summary>How long what is on its way when the service stops may take to arrive.</summary>
    public TimeSpan StopPatience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long there may be work without any progress before sending is begun anew.</summary>
    public TimeSpan StallAfter { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long finished deliveries are kept.</summary>
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long a suspended chat is kept, for its return.</summary>
    public TimeSpan SuspendedRetention { get; set; } = TimeSpan.FromDays(180);
}
