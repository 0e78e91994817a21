namespace DigestBot.Core.Delivery.Sending;

/// <summary>What only shows in several answers of a platform together.</summary>
internal sealed class AnswerWatch
{
    private const int FloodedChats = 5;
    private const int UnknownChats = 20;
    private static readonly TimeSpan UnknownWithin = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenAlarms = TimeSpan.FromHours(1);

    private readonly HashSet<long> _flooded = [];
    private readonly Queue<TimeSpan> _unknown = [];
    private TimeSpan? _alarmedAt;

    /// <summary>Says whose a wait is whose scope the platform did not tell: asked of several chats in a row, it is everybody's.</summary>
    public SendResult Interpret(long chatId, SendResult result)
    {
        if (result is not SendResult.RetryAfter { Scope: WaitScope.Unknown } wait)
        {
            if (result is SendResult.Sent or SendResult.Done)
                _flooded.Clear();
            return result;
        }

        _flooded.Add(chatId);
        return wait with { Scope = _flooded.Count >= FloodedChats ? WaitScope.Platform : WaitScope.Chat };
    }

    /// <summary>Counts a chat that the platform does not know. True when there are so many that somebody should hear of it, once.</summary>
    public bool Alarms(TimeSpan now)
    {
        _unknown.Enqueue(now);
        while (_unknown.Peek() < now - UnknownWithin)
            _unknown.Dequeue();
        if (_unknown.Count < UnknownChats || _alarmedAt > now - BetweenAlarms)
            return false;
        _alarmedAt = now;
        return true;
    }
}
