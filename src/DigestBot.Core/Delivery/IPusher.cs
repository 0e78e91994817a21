namespace DigestBot.Core.Delivery;

/// <summary>Makes pushes: plans them and renders their bodies, so that they are ready to be sent.</summary>
public interface IPusher
{
    /// <summary>Pushes what is due now, or with <see cref="PlanMode.Now"/> all that is unseen; to one chat or to all.</summary>
    Task<PlanOutcome> PushAsync(PlanMode mode, long? chatId, CancellationToken ct);

    /// <summary>Pushes one chat all that it has not seen, what operators hold back as well.</summary>
    Task<PlanOutcome> PushAheadAsync(long chatId, CancellationToken ct);

    /// <summary>Renders what was planned by others.</summary>
    Task RenderAsync(CancellationToken ct);

    /// <summary>What <see cref="PushAsync"/> would bring, changing nothing.</summary>
    Task<PlanOutcome> RehearseAsync(PlanMode mode, CancellationToken ct);
}

/// <summary>Sends what is ready.</summary>
public interface IDispatcher
{
    /// <summary>
    /// Sends whatever becomes due, until the token ends it; then what is on its way arrives or becomes uncertain, and all of it is recorded.
    /// Only for the process that holds the lease of <see cref="Instance"/>.
    /// </summary>
    Task ServeAsync(CancellationToken stop);

    /// <summary>Sends all that is due now or within seconds, and says how many messages went out and how many did not.</summary>
    Task<DispatchOutcome> DispatchAsync(DispatchRequest request, CancellationToken ct);
}

/// <summary>What to send.</summary>
/// <param name="ChatId">Only this chat's messages; null for all.</param>
/// <param name="Platforms">Only to these platforms; null for all.</param>
/// <param name="Recover">Whether what an earlier process had under way is sent again first. Only for one who knows that it is gone.</param>
public sealed record DispatchRequest(long? ChatId = null, IReadOnlyList<string>? Platforms = null, bool Recover = false);

/// <summary>What a dispatch did.</summary>
/// <param name="Sent">Messages that are there.</param>
/// <param name="Chats">How many chats those went to.</param>
/// <param name="Waiting">Messages that will be tried again.</param>
/// <param name="Failed">Messages given up or suspended with their chat.</param>
public sealed record DispatchOutcome(int Sent, int Chats, int Waiting, int Failed)
{
    /// <summary>Both together; of different chats.</summary>
    public static DispatchOutcome operator +(DispatchOutcome one, DispatchOutcome other) =>
        new(one.Sent + other.Sent, one.Chats + other.Chats, one.Waiting + other.Waiting, one.Failed + other.Failed);
}
