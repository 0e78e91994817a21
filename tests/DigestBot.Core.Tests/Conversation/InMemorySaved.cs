using DigestBot.Core.Digests;
using DigestBot.Core.Saving;
using NodaTime;

namespace DigestBot.Tests.Conversation;

/// <summary>Kept papers in memory, the latest saved first.</summary>
internal sealed class InMemorySaved(InMemoryEditions editions, TimeProvider time) : ISavedPapers
{
    private readonly List<(ArxivId Id, SavedMarks Marks, Instant At, string By)> _saved = [];

    public int MostPapers { get; set; } = ISavedPapers.MostPapers;

    public Task<SavedChange> ChangeAsync(long chatId, ArxivId paper, string personId, Func<SavedMarks, SavedMarks> change, CancellationToken ct)
    {
        var at = _saved.FindIndex(one => one.Id == paper);
        if (at < 0 && _saved.Count >= MostPapers)
            return Task.FromResult(new SavedChange(null, null));
        var before = at < 0 ? null : _saved[at].Marks;
        var after = change(before ?? SavedMarks.New);
        if (at < 0)
            _saved.Insert(0, (paper, after, Instant.FromDateTimeOffset(time.GetUtcNow()), personId));
        else
            _saved[at] = _saved[at] with { Marks = after };
        return Task.FromResult(new SavedChange(before, after));
    }

    public Task<bool> RemoveAsync(long chatId, ArxivId paper, CancellationToken ct) => Task.FromResult(_saved.RemoveAll(one => one.Id == paper) > 0);

    public Task<bool> HasAsync(long chatId, ArxivId paper, CancellationToken ct) => Task.FromResult(_saved.Exists(one => one.Id == paper));

    public Task<SavedPaper?> FindAsync(long chatId, ArxivId paper, string preferredLanguage, CancellationToken ct) =>
        Task.FromResult(All().SingleOrDefault(one => one.Paper.ArxivId == paper));

    public Task<SavedPapers> ListAsync(long chatId, SavedFilter filter, string preferredLanguage, int skip, int atMost, CancellationToken ct)
    {
        var passing = All().Where(one => (filter.IsRead is null || one.Marks.IsRead == filter.IsRead)
            && filter.Tags.All(tag => one.Marks.Tags.Contains(tag))
            && filter.Words.All(word => $"{one.Paper.Title} {one.Marks.Note} {one.Paper.ArxivId}".Contains(word, StringComparison.OrdinalIgnoreCase))).ToList();
        return Task.FromResult(new SavedPapers([.. passing.Skip(skip).Take(atMost)], passing.Count));
    }

    public Task<IReadOnlyList<TagCount>> TagsAsync(long chatId, CancellationToken ct) => Task.FromResult<IReadOnlyList<TagCount>>(
        [.. _saved.SelectMany(one => one.Marks.Tags).CountBy(tag => tag).OrderByDescending(tag => tag.Value).Select(tag => new TagCount(tag.Key, tag.Value))]);

    private IEnumerable<SavedPaper> All() => _saved.Select(one =>
    {
        var found = editions.All.First(paper => paper.Paper.ArxivId == one.Id);
        return new SavedPaper(found.Paper, found.Edition, one.Marks, one.At, one.By);
    });
}
