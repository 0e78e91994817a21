using DigestBot.Core.Digests;
using NodaTime;

namespace DigestBot.Core.Together;

/// <summary>What the people of a chat put forward, and who is for it. One person has one vote for a paper, however often and wherever it is pressed.</summary>
public interface INominations
{
    /// <summary>How long a paper stands: who puts it forward later than that puts it forward anew, with the votes it has.</summary>
    static Duration Stands => Duration.FromDays(7);

    /// <summary>
    /// Puts a paper forward, and votes for it as that person. One that stands already stays whose it is, unless all votes for it were taken
    /// back. Null where the paper is unknown.
    /// </summary>
    Task<Nomination?> NominateAsync(long chatId, ArxivId paper, Nominator by, CancellationToken ct);

    /// <summary>Votes for a paper that was put forward, or takes the person's vote back. Null where the chat has no such nomination.</summary>
    Task<VoteOutcome?> VoteAsync(long chatId, long nominationId, string personId, CancellationToken ct);

    /// <summary>
    /// What was put forward in a chat and has a vote, or comes from the chat itself: most votes first, then the latest.
    /// </summary>
    /// <param name="since">Leave out what was put forward before; null for all there is.</param>
    Task<NominationList> TopAsync(long chatId, Instant? since, int atMost, CancellationToken ct);

    /// <summary>What a round-up brought, in the same order; nothing where it is another chat's.</summary>
    /// <param name="chatId">Whose it must be; null for whoever got it.</param>
    Task<NominationList> OfRoundUpAsync(long roundUpId, long? chatId, int atMost, CancellationToken ct);
}
