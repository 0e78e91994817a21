namespace DigestBot.Core.Conversation.Receiving;

/// <summary>Something that a platform told: somebody asks, or something happened.</summary>
public interface IArrival
{
    /// <summary>What is handled in order, one after the other, such as a chat.</summary>
    string Lane { get; }

    /// <summary>The platform's id of who asks, for the limit of one person; null where that is nobody in particular.</summary>
    string? Asker => null;

    /// <summary>Whether somebody asks for something, and may ask again; what merely happened is told only once.</summary>
    bool IsRequest { get; }

    /// <summary>Whether the platform shows a failure unless each one is answered, be it by a no.</summary>
    bool IsAwaited => false;
}

/// <summary>Does what arrivals ask for. Nothing but cancellation is ever thrown.</summary>
public interface IArrivalHandler<in T>
    where T : IArrival
{
    /// <summary>Handles an arrival to its end.</summary>
    Task HandleAsync(T arrival, CancellationToken ct);

    /// <summary>Says that a chat asks for more than can be answered: once for many, or to each that <see cref="IArrival.IsAwaited"/>.</summary>
    Task SlowDownAsync(T arrival, CancellationToken ct);
}
