namespace DigestBot.Simulators.Telegram.World;

/// <summary>Every message of every chat, as it stands now. Each chat counts its own from 1.</summary>
internal sealed class Messages
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, long> _last = [];
    private readonly Dictionary<(long Chat, long Id), ChatMessage> _all = [];

    /// <summary>Adds the message that is made for its number.</summary>
    public ChatMessage Add(long chat, Func<long, ChatMessage> make)
    {
        lock (_lock)
        {
            var id = _last[chat] = _last.GetValueOrDefault(chat) + 1;
            return _all[(chat, id)] = make(id);
        }
    }

    public ChatMessage? Find(long chat, long id)
    {
        lock (_lock)
            return _all.GetValueOrDefault((chat, id));
    }

    public void Replace(ChatMessage message)
    {
        lock (_lock)
            _all[(message.Chat, message.Id)] = message;
    }

    public bool Remove(long chat, long id)
    {
        lock (_lock)
            return _all.Remove((chat, id));
    }

    public IReadOnlyList<ChatMessage> Of(long chat)
    {
        lock (_lock)
            return [.. _all.Values.Where(message => message.Chat == chat).OrderBy(message => message.Id)];
    }

    public void Clear()
    {
        lock (_lock)
        {
            _last.Clear();
            _all.Clear();
        }
    }
}
