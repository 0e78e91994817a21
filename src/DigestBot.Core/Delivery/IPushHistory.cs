using NodaTime;

namespace DigestBot.Core.Delivery;

/// <summary>What happened to a chat's pushes.</summary>
public interface IPushHistory
{
    /// <summary>The last pushes that were planned for a chat, the newest first, at most so many.</summary>
    Task<IReadOnlyList<PastPush>> ReadAsync(long chatId, int limit, CancellationToken ct);
}

/// <summary>A push as it stands now.</summary>
/// <param name="PlannedAt">When it was planned.</param>
/// <param name="Messages">How many messages it has.</param>
/// <param name="Sent">How many of them arrived.</param>
/// <param name="SentAt">When the last of those arrived; null when none did.</param>
/// <param name="Waiting">How many are still to come.</param>
/// <param name="NextTry">When the first of those may be sent; null when that is at once, or nobody knows.</param>
/// <param name="Attempts">How often its messages were tried in all.</param>
/// <param name="Failed">How many were given up, or stopped because the chat takes none.</param>
/// <param name="Reason">
/// Why the last one that waits or failed did so, else why the last one that arrived did not do so at once, in the platform's words; null where there
/// was no trouble.
/// </param>
/// <param name="Notice">What it said beside its papers.</param>
public sealed record PastPush(
    Instant PlannedAt, int Messages, int Sent, Instant? SentAt, int Waiting, Instant? NextTry, int Attempts, int Failed, string? Reason, PushNotice Notice);
