namespace DigestBot.Core.Delivery;

/// <summary>Makes pushes: plans them and renders their bodies, so that they are ready to be sent.</summary>
public interface IPusher
{
    /// <summary>Pushes what is due now, or with <see cref="PlanMode.Now"/> all that is unseen; to one chat or to all.</summary>
    Task<PlanOutcome> PushAsync(PlanMode mode, long? chatId, CancellationToken ct);

    /// <summary>What <see cref="PushAsync"/> would bring, changing nothing.</summary>
    Task<PlanOutcome> RehearseAsync(PlanMode mode, CancellationToken ct);
}

/// <summary>Sends what is ready.</summary>
public interface IDispatcher
{
    /// <summary>Sends all that is ready now, of one chat or of all, and says how many messages went out and how many did not.</summary>
    Task<DispatchOutcome> DispatchAsync(long? chatId, CancellationToken ct);
}

/// <summary>What a dispatch did.</summary>
/// <param name="Sent">Messages that are there.</param>
/// <param name="Chats">How many chats those went to.</param>
/// <param name="Waiting">Messages that will be tried again.</param>
/// <param name="Failed">Messages given up or suspended with their chat.</param>
public sealed record DispatchOutcome(int Sent, int Chats, int Waiting, int Failed);
