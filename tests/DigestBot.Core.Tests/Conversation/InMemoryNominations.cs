using DigestBot.Core.Digests;
using DigestBot.Core.Together;
using NodaTime;

namespace DigestBot.Tests.Conversation;

/// <summary>Nominations and votes in memory; they are from the same moment, and none falls out of a list.</summary>
internal sealed class InMemoryNominations : INominations
{
    private readonly List<(long Chat, ArxivId Paper, Nominator By, HashSet<string> Votes)> _all = [];

    /// <summary>What a round-up is asked for brought: everything.</summary>
    public Task<NominationList> OfRoundUpAsync(long roundUpId, long? chatId, int atMost, CancellationToken ct) => TopAsync(chatId ?? 1, since: null, atMost, ct);

    public Task<Nomination?> NominateAsync(long chatId, ArxivId paper, Nominator by, CancellationToken ct)
    {
        if (!_all.Exists(one => one.Chat == chatId && one.Paper == paper))
            _all.Add((chatId, paper, by, []));
        var index = _all.FindIndex(one => one.Chat == chatId && one.Paper == paper);
        if (by.PersonId is not "")
            _all[index].Votes.Add(by.PersonId);
        return Task.FromResult<Nomination?>(At(index));
    }

    public Task<VoteOutcome?> VoteAsync(long chatId, long nominationId, string personId, CancellationToken ct)
    {
        if (nominationId < 1 || nominationId > _all.Count || _all[(int)nominationId - 1] is var nomination && nomination.Chat != chatId)
            return Task.FromResult<VoteOutcome?>(null);
        var counts = !nomination.Votes.Remove(personId) && nomination.Votes.Add(personId);
        return Task.FromResult<VoteOutcome?>(new(At((int)nominationId - 1), counts));
    }

    public Task<NominationList> TopAsync(long chatId, Instant? since, int atMost, CancellationToken ct)
    {
        var all = Enumerable.Range(0, _all.Count).Where(index => _all[index].Chat == chatId).Select(At).OrderByDescending(one => one.Votes).ToList();
        return Task.FromResult(new NominationList([.. all.Take(atMost)], all.Count));
    }

    private Nomination At(int index) => new(index + 1, _all[index].Paper, _all[index].By, Instant.FromUtc(2026, 1, 5, 9, 0), _all[index].Votes.Count);
}
