using DigestBot.Core.Chats;

namespace DigestBot.Discord.Changing;

/// <summary>
/// Tells the opening of a thread from all else that changes about it: of that, Discord tells only how the thread stands now. Whoever paused
/// pushes by themselves is not asked again and again.
/// </summary>
internal sealed class ClosedThreads
{
    private const int Most = 10_000;

    private readonly Lock _lock = new();
    private readonly HashSet<ChatAddress> _closed = [];
    private readonly HashSet<ChatAddress> _opened = [];

    public void Close(ChatAddress thread)
    {
        lock (_lock)
        {
            Add(_closed, thread);
            _opened.Remove(thread);
        }
    }

    /// <summary>Whether it is news that it is open.</summary>
    /// <param name="wasRefused">Whether its pushes stopped because it took none: then it was closed, even if nobody told.</param>
    public bool Open(ChatAddress thread, bool wasRefused)
    {
        lock (_lock)
            return (_closed.Remove(thread) | wasRefused) && Add(_opened, thread);
    }

    private static bool Add(HashSet<ChatAddress> threads, ChatAddress thread)
    {
        if (threads.Count >= Most)
            threads.Clear();
        return threads.Add(thread);
    }
}
