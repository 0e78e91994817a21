using DigestBot.Core.Operation;

namespace DigestBot.Tests.Conversation;

/// <summary>Announcements in memory, sent to nobody.</summary>
internal sealed class InMemoryAnnouncements : IAnnouncements
{
    private readonly List<string> _texts = [];

    public Task<long> DraftAsync(string text, CancellationToken ct)
    {
        _texts.Add(text);
        return Task.FromResult((long)_texts.Count);
    }

    public Task<string?> FindAsync(long id, CancellationToken ct) => Task.FromResult(_texts.ElementAtOrDefault((int)id - 1));

    public Task<int?> SendAsync(long id, CancellationToken ct) => Task.FromResult<int?>(0);

    public Task<int> CountChatsAsync(CancellationToken ct) => Task.FromResult(0);
}
