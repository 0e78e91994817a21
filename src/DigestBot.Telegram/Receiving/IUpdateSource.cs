using DigestBot.Core.Conversation.Receiving;
using DigestBot.Core.Delivery;

namespace DigestBot.Telegram.Receiving;

/// <summary>Where updates come from.</summary>
internal interface IUpdateSource
{
    /// <summary>How they come, for the log.</summary>
    string Name { get; }

    /// <summary>Has the server send them this way from now on. Anything but <see cref="SendResult.Done"/> and <see cref="SendResult.Fatal"/> may be tried again.</summary>
    Task<SendResult> OpenAsync(CancellationToken ct);

    /// <summary>Takes updates to the lanes until the token ends it, or nothing will ever come.</summary>
    Task ListenAsync(ArrivalLanes<Arrival> lanes, CancellationToken stop);

    /// <summary>Leaves the server as the next start needs it, once all that was taken is handled.</summary>
    Task CloseAsync(CancellationToken ct);
}
