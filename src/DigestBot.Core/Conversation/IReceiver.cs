namespace DigestBot.Core.Conversation;

/// <summary>An adapter, seen from the side that hears what people say.</summary>
public interface IReceiver
{
    /// <summary>
    /// Hears and answers until the token ends it, then ends what is under way. Never throws: troubles are its own to wait out, and one that
    /// only a changed configuration mends ends this platform alone. Only for the process that holds the lease of <see cref="Delivery.Instance"/>.
    /// </summary>
    Task ReceiveAsync(CancellationToken stop);
}
