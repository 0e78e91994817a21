namespace DigestBot.Core.Delivery.Sending;

/// <summary>What a pump is to do.</summary>
/// <param name="ChatId">Only this chat's deliveries; null for all.</param>
/// <param name="UntilDone">Ends when nothing is due soon; false to go on until it is stopped.</param>
internal sealed record PumpTask(bool UntilDone, long? ChatId = null)
{
    /// <summary>Goes on for as long as the service runs.</summary>
    public static PumpTask Serve { get; } = new(UntilDone: false);
}
