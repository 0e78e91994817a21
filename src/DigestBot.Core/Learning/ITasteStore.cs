using DigestBot.Core.Chats;
using DigestBot.Core.Digests;

namespace DigestBot.Core.Learning;

/// <summary>What chats think of papers.</summary>
public interface ITasteStore
{
    /// <summary>The most papers that are learned from, the latest judged first.</summary>
    const int MostVotes = 200;

    /// <summary>What a chat thinks of a paper.</summary>
    Task<Thumb> FindAsync(long chatId, ArxivId paper, CancellationToken ct);

    /// <summary>Keeps what a chat thinks of a paper, instead of what it thought before.</summary>
    Task VoteAsync(long chatId, ArxivId paper, Thumb thumb, CancellationToken ct);

    /// <summary>What a chat has judged: at most <see cref="MostVotes"/> papers.</summary>
    /// <param name="version">As it was then (<see cref="Taste.Version"/>); null for now.</param>
    /// <param name="preferredLanguage">Of two editions of one day, the one in this language presents the paper.</param>
    Task<Taste> ReadAsync(long chatId, long? version, string preferredLanguage, CancellationToken ct);

    /// <summary>Forgets all that a chat has judged.</summary>
    Task ForgetAsync(long chatId, CancellationToken ct);
}

/// <summary>What a chat has judged.</summary>
/// <param name="Version">Grows with each vote, so that an order can be repeated; 0 where nothing was judged.</param>
/// <param name="Votes">In the order in which they were cast.</param>
public sealed record Taste(long Version, EquatableList<TasteVote> Votes)
{
    /// <summary>Of a chat that has judged nothing.</summary>
    public static Taste Untaught { get; } = new(0, []);
}

/// <summary>A paper that was judged.</summary>
public sealed record TasteVote(Paper Paper, Thumb Thumb);
