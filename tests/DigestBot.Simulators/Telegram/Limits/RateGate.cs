namespace DigestBot.Simulators.Telegram.Limits;

/// <summary>Lets messages through as fast as the limits allow, and says which limit stopped one.</summary>
internal sealed class RateGate(TimeProvider time)
{
    private sealed class ChatBuckets
    {
        public Bucket Chat;
        public Bucket Group;
    }

    private readonly Lock _lock = new();
    private readonly long _start = time.GetTimestamp();
    private readonly Dictionary<long, ChatBuckets> _chats = [];
    private Bucket _overall;

    /// <summary>Null when the message may pass; else the limit's name and the whole seconds to wait.</summary>
    public (string Limit, int Seconds)? Stop(long chat, TelegramSettings settings)
    {
        lock (_lock)
        {
            var now = time.GetElapsedTime(_start).TotalSeconds;
            var group = chat < 0 ? settings.Group : null;
            var buckets = settings.Chat is null && group is null ? new() : Of(chat);
            (string Limit, double Wait)[] waits =
            [
                ("overall", _overall.Wait(settings.Overall, now)),
                ("chat", buckets.Chat.Wait(settings.Chat, now)),
                ("group", buckets.Group.Wait(group, now)),
            ];
            var longest = waits.MaxBy(wait => wait.Wait);
            if (longest.Wait > 0)
                return (longest.Limit, (int)Math.Ceiling(longest.Wait));
            _overall.Take(settings.Overall, now);
            buckets.Chat.Take(settings.Chat, now);
            buckets.Group.Take(group, now);
            return null;
        }
    }

    public void Reset()
    {
        lock (_lock)
        {
            _overall = default;
            _chats.Clear();
        }
    }

    private ChatBuckets Of(long chat) => _chats.TryGetValue(chat, out var buckets) ? buckets : _chats[chat] = new();
}
