using DigestBot.Core.Chats;
using DigestBot.Core.Digests;
using DigestBot.Core.Learning;

namespace DigestBot.Tests.Conversation;

/// <summary>What one chat judged, in memory.</summary>
internal sealed class InMemoryTastes(InMemoryEditions editions) : ITasteStore
{
    private readonly List<(ArxivId Paper, Thumb Thumb)> _votes = [];

    public Task<Thumb> FindAsync(long chatId, ArxivId paper, CancellationToken ct) =>
        Task.FromResult(_votes.LastOrDefault(vote => vote.Paper == paper).Thumb);

    public Task VoteAsync(long chatId, ArxivId paper, Thumb thumb, CancellationToken ct)
    {
        _votes.Add((paper, thumb));
        return Task.CompletedTask;
    }

    public Task<Taste> ReadAsync(long chatId, long? version, string preferredLanguage, CancellationToken ct) => Task.FromResult(new Taste(
        version ?? _votes.Count,
        [
            .. _votes.Take((int)(version ?? _votes.Count)).GroupBy(vote => vote.Paper, vote => vote.Thumb)
                .Where(vote => vote.Last() != Thumb.None)
                .Select(vote => new TasteVote(editions.All.First(paper => paper.Paper.ArxivId == vote.Key).Paper, vote.Last())),
        ]));

    public Task ForgetAsync(long chatId, CancellationToken ct)
    {
        _votes.Clear();
        return Task.CompletedTask;
    }
}
