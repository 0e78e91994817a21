using DigestBot.Core.Digests;
using NodaTime;

namespace DigestBot.Core.Together;

/// <summary>A paper that somebody in a group or channel put forward for the others.</summary>
/// <param name="Id">The store's number for it; buttons name it.</param>
/// <param name="ArxivId">The paper.</param>
/// <param name="By">Who put it forward.</param>
/// <param name="At">When.</param>
/// <param name="Votes">How many people are for it; who puts a paper forward is for it.</param>
public sealed record Nomination(long Id, ArxivId ArxivId, Nominator By, Instant At, int Votes);

/// <summary>Who put a paper forward.</summary>
/// <param name="PersonId">The platform's id; empty where somebody spoke as the chat itself and stays unknown.</param>
/// <param name="Name">What the platform showed the others as the person's name then; null where it showed none.</param>
public readonly record struct Nominator(string PersonId, string? Name = null);

/// <summary>The beginning of a list of nominations.</summary>
/// <param name="Shown">Most votes first, then the latest.</param>
/// <param name="Count">How many there are in all.</param>
public sealed record NominationList(EquatableList<Nomination> Shown, int Count);

/// <summary>What became of a vote.</summary>
/// <param name="Counts">Whether the person is for the paper now; false when the vote was taken back.</param>
public sealed record VoteOutcome(Nomination Nomination, bool Counts);
