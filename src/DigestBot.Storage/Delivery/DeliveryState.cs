namespace DigestBot.Storage.Delivery;

/// <summary>Where a delivery stands.</summary>
internal enum DeliveryState
{
    /// <summary>Planned, leased, or waiting for another try.</summary>
    Open = 0,

    Sent = 1,

    /// <summary>Its chat refused messages before it went out.</summary>
    Suspended = 2,

    Dead = 3,
}
