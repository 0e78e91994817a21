using NodaTime;

namespace DigestBot.Core.Chats;

/// <summary>All that is stored about a chat, to be handed out or deleted as a whole.</summary>
public interface IChatData
{
    /// <summary>All of it as JSON: an object with a list of rows for each kind of thing.</summary>
    /// <param name="personId">The person whose own chat it is: what is stored about them elsewhere on the platform belongs to it. Null for others' chats.</param>
    Task<string> ReadAsync(Chat chat, string? personId, CancellationToken ct);

    /// <summary>Deletes all of it in one step, and says how many rows of each kind that were; kinds without any are left out.</summary>
    Task<IReadOnlyList<ForgottenRows>> ForgetAsync(Chat chat, string? personId, CancellationToken ct);

    /// <summary>
    /// Deletes in the same way chats that were suspended before an instant and have not returned, at most so many. Says how many those were.
    /// </summary>
    Task<int> PurgeAsync(Instant suspendedBefore, int atMost, CancellationToken ct);
}

/// <summary>What was deleted.</summary>
/// <param name="Kind">The table, such as <c>saved_paper</c>.</param>
public sealed record ForgottenRows(string Kind, int Count);
