using DigestBot.Core.Chats;
using NodaTime;

namespace DigestBot.WebChat.Tests.Support;

/// <summary>A transcript that lasts as long as the test.</summary>
internal sealed class MemoryTranscript : ITranscript
{
    private readonly Dictionary<long, Attachment> _files = [];
    private readonly Lock _lock = new();
    private readonly List<(ChatAddress Chat, TranscriptEntry Entry)> _entries = [];

    public Task<TranscriptEntry> AppendAsync(ChatAddress chat, TranscriptAuthor author, string content, bool silent, Instant at, CancellationToken ct, Attachment? file = null, string? person = null)
    {
        lock (_lock)
        {
            var entry = new TranscriptEntry(_entries.Count + 1, author, content, silent, at) { FileName = file?.Name, Person = person };
            _entries.Add((chat, entry));
            if (file is not null)
                _files[entry.Id] = file;
            return Task.FromResult(entry);
        }
    }

    /// <summary>Deletes what a chat has; identifiers are not given again.</summary>
    public void Forget(ChatAddress chat)
    {
        lock (_lock)
            for (var at = 0; at < _entries.Count; at++)
                if (_entries[at].Chat == chat)
                    _entries[at] = (new("gone", ""), _entries[at].Entry);
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

    public Task<Attachment?> FindFileAsync(ChatAddress chat, long entryId, CancellationToken ct)
    {
        lock (_lock)
            return Task.FromResult(_entries.Exists(row => row.Chat == chat && row.Entry.Id == entryId) ? _files.GetValueOrDefault(entryId) : null);
    }

    public Task<IReadOnlyList<TranscriptEntry>> ReadAsync(ChatAddress chat, long afterId, int limit, CancellationToken ct)
    {
        lock (_lock)
            return Task.FromResult<IReadOnlyList<TranscriptEntry>>(
                [.. _entries.Where(row => row.Chat == chat && row.Entry.Id > afterId).Select(row => row.Entry).TakeLast(limit)]);
    }
}
