using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Simulators.Telegram.Records;

/// <summary>Remembers every message that was taken, and counts everything else.</summary>
internal sealed class Ledger(TimeProvider time)
{
    private const int MostViolations = 100;

    private readonly Lock _lock = new();
    private readonly long _start = time.GetTimestamp();
    private readonly List<Received> _received = [];
    private readonly Dictionary<long, (int Calls, int Accepted)> _chats = [];
    private readonly SortedDictionary<string, long> _answers = new(StringComparer.Ordinal);
    private readonly List<string> _violations = [];
    private long _requests;

    public TelegramStats Stats
    {
        get
        {
            lock (_lock)
                return new(_requests, _received.Count, new Dictionary<string, long>(_answers), [.. _violations]);
        }
    }

    public void CountRequest() => Interlocked.Increment(ref _requests);

    public void CountCall(long chat)
    {
        lock (_lock)
        {
            var (calls, accepted) = _chats.GetValueOrDefault(chat);
            _chats[chat] = (calls + 1, accepted);
        }
    }

    public void CountAnswer(string what)
    {
        lock (_lock)
            _answers[what] = _answers.GetValueOrDefault(what) + 1;
    }

    public void NoteViolation(string what)
    {
        lock (_lock)
            if (_violations.Count < MostViolations)
                _violations.Add(what);
    }

    public void Accept(ChatMessage message, bool silent)
    {
        lock (_lock)
        {
            _received.Add(new(
                _received.Count + 1, time.GetElapsedTime(_start).TotalMilliseconds, message.Chat, message.Thread, message.Text.Source, message.Keyboard.Count, silent, message.Id));
            var (calls, accepted) = _chats.GetValueOrDefault(message.Chat);
            _chats[message.Chat] = (calls, accepted + 1);
        }
    }

    /// <summary>The messages after an order; 0 for all.</summary>
    public IReadOnlyList<Received> After(int order)
    {
        lock (_lock)
            return _received.GetRange(Math.Min(order, _received.Count), Math.Max(0, _received.Count - order));
    }

    public IReadOnlyList<string> TakeViolations()
    {
        lock (_lock)
        {
            string[] taken = [.. _violations];
            _violations.Clear();
            return taken;
        }
    }

    public ChatTally Of(long chat)
    {
        lock (_lock)
        {
            var (calls, accepted) = _chats.GetValueOrDefault(chat);
            return new(calls, accepted);
        }
    }

    public void Reset()
    {
        lock (_lock)
        {
            _received.Clear();
            _chats.Clear();
            _answers.Clear();
            _violations.Clear();
            _requests = 0;
        }
    }
}
