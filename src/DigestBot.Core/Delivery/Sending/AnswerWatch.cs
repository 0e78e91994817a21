namespace DigestBot.Core.Delivery.Sending;

/// <summary>What only shows in several answers of a platform together.</summary>
internal sealed class AnswerWatch
{
    private const int FloodedInARow = 5;
    private const int UnknownChats = 20;
    private static readonly TimeSpan UnknownWithin = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenAlarms = TimeSpan.FromHours(1);

    // Who blocked the bot or is gone, is one in a few; so many one after the other were never spoken with.
    private const int UnknownInARow = 50;

    // Chats that are too much by themselves are one in many; where so many of the last answers are asked to wait, all together are too fast.
    private const int Recent = 60;
    private const int FloodedOfRecent = 18;

    private readonly HashSet<long> _flooded = [];
    private readonly HashSet<long> _strangers = [];
    private readonly Queue<long?> _recent = [];
    private readonly Queue<TimeSpan> _unknown = [];
    private TimeSpan? _alarmedAt;

    /// <summary>
    /// Says what an answer means beside those before it. A wait whose scope the platform did not tell is everybody's when it is asked of chat after chat;
    /// and where it knows none of very many chats, the token or the database is another's, and the chats are well.
    /// </summary>
    public SendResult Interpret(long chatId, SendResult result) => result switch
    {
        SendResult.RetryAfter { Scope: WaitScope.Unknown } wait => wait with { Scope = Flooded(chatId) ? WaitScope.Platform : WaitScope.Chat },
        SendResult.Refused { Kind: RefusalKind.NotFound } refused => Unknown(chatId, refused),
        SendResult.Refused => Known(result),
        SendResult.Sent or SendResult.Done => Arrived(result),
        _ => result,
    };

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

    private bool Flooded(long chatId)
    {
        _flooded.Add(chatId);
        Note(chatId);
        if (_flooded.Count < FloodedInARow && _recent.OfType<long>().Distinct().Count() < FloodedOfRecent)
            return false;
        // What is slower from here on is judged by what comes from here on.
        _recent.Clear();
        return true;
    }

    private SendResult Unknown(long chatId, SendResult.Refused refused)
    {
        _strangers.Add(chatId);
        return _strangers.Count < UnknownInARow ? refused : new SendResult.Fatal(
            $"None of the last {UnknownInARow} chats is known there ({refused.Reason}). Check that the token is that of the bot they talked to, and that this is its database.");
    }

    private SendResult Known(SendResult result)
    {
        _strangers.Clear();
        return result;
    }

    private SendResult Arrived(SendResult result)
    {
        _flooded.Clear();
        Note(flooded: null);
        return Known(result);
    }

    private void Note(long? flooded)
    {
        _recent.Enqueue(flooded);
        if (_recent.Count > Recent)
            _recent.Dequeue();
    }
}
