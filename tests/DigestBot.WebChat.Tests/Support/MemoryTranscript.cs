using DigestBot.Core.Chats;
using NodaTime;

namespace DigestBot.WebChat.Tests.Support;

/// <summary>A transcript that lasts as long as the test.</summary>
internal sealed class MemoryTranscript : ITranscript
{
    private readonly Lock _lock = new();
    private readonly List<(ChatAddress Chat, TranscriptEntry Entry)> _entries = [];

    public Task<TranscriptEntry> AppendAsync(ChatAddress chat, TranscriptAuthor author, string content, bool silent, Instant at, CancellationToken ct)
    {
        lock (_lock)
        {
            var entry = new TranscriptEntry(_entries.Count + 1, author, content, silent, at);
            _entries.Add((chat, entry));
            return Task.FromResult(entry);
        }
    }

    public Task<bool> ReplaceAsync(ChatAddress chat, long entryId, string content, CancellationToken ct)
    {
        lock (_lock)
        {
            var index = _entries.FindIndex(row => row.Chat == chat && row.Entry.Id == entryId);
            if (index >= 0)
                _entries[index] = (chat, _entries[index].Entry with { Content = content });
            return Task.FromResult(index >= 0);
        }
    }

    public Task<IReadOnlyList<TranscriptEntry>> ReadAsync(ChatAddress chat, long afterId, int limit, CancellationToken ct)
    {
        lock (_lock)
            return Task.FromResult<IReadOnlyList<TranscriptEntry>>(
                [.. _entries.Where(row => row.Chat == chat && row.Entry.Id > afterId).Select(row => row.Entry).TakeLast(limit)]);
    }
}
