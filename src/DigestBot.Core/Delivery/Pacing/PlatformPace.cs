using DigestBot.Core.Chats;
using NodaTime;

namespace DigestBot.Core.Delivery.Pacing;

/// <summary>
/// How fast one platform is sent to: by its limits, and slower where it says so. A wait it asks for halves the rate, which then grows back
/// steadily. Answers reserve their time ahead; pushes only take what is left now.
/// </summary>
internal sealed class PlatformPace(IChatPlatform platform, TimeProvider time)
{
    private const double LeastShare = 1.0 / 16;
    private const int TroublesInARow = 8;

    // From half to full in half a minute.
    private static readonly TimeSpan FullGrowth = TimeSpan.FromMinutes(1);

    // Instants are kept in whole milliseconds.
    private static readonly Duration Rounding = Duration.FromMilliseconds(2);
    private static readonly TimeSpan FirstBreak = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestBreak = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly long _start = time.GetTimestamp();
    private readonly SteadyFlow? _overall = platform.Limits.Overall is { } rate ? new(rate) : null;
    private readonly UnansweredMessages? _unanswered = platform.Limits.Overall is { } limit ? new(limit) : null;
    private readonly ChatFlows _chats = new(platform.Limits);
    private TimeSpan _pausedUntil;
    private TimeSpan _grownAt;
    private TimeSpan _newsAt = TimeSpan.MinValue;
    private int _troubles;
    private ChatAddress? _troubled;
    private bool _areSeveralTroubled;

    /// <summary>Since it began, by a clock that never turns back.</summary>
    public TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>How much longer nothing may be sent; zero when something may.</summary>
    public TimeSpan PauseLeft
    {
        get
        {
            lock (_lock)
                return Later(_pausedUntil - Now, TimeSpan.Zero);
        }
    }

    /// <summary>Whether the platform fails again and again: then one message at a time finds out whether it still does.</summary>
    public bool IsInTrouble
    {
        get
        {
            lock (_lock)
                return IsPlatformTroubled;
        }
    }

    /// <summary>How much of the rate is used.</summary>
    public double Share
    {
        get
        {
            lock (_lock)
                return _overall?.Share ?? 1;
        }
    }

    /// <summary>How long a chat's next message of a push keeps behind one that went just now.</summary>
    public Duration Gap(ChatAddress chat)
    {
        lock (_lock)
        {
            var now = Now;
            return _chats.Next(chat.ChatId, now) is var next && next > now ? Duration.FromTimeSpan(next - now) + Rounding : Duration.Zero;
        }
    }

    /// <summary>
    /// Lets a message of a push go now, or says how long to wait and whether it is only this chat that has to. Of each that went, <see cref="Answered"/>
    /// is to be told.
    /// </summary>
    public Permission TryTake(ChatAddress chat)
    {
        lock (_lock)
        {
            var now = Now;
            Grow(now);
            var overall = Later(_pausedUntil, Later(_overall?.Next(now) ?? now, _unanswered?.Next(now) ?? now));
            if (overall > now)
                return new(overall - now, IsChats: false);
            var own = _chats.Next(chat.ChatId, now);
            if (own > now)
                return new(own - now, IsChats: true);
            Take(chat, now, now);
            _unanswered?.Begin();
            return Permission.Granted;
        }
    }

    /// <summary>A message that was let go has arrived, or will not do so any more.</summary>
    public void Answered()
    {
        lock (_lock)
            _unanswered?.End(Now);
    }

    /// <summary>Reserves the time of an answer and says how long that is from now.</summary>
    public TimeSpan Reserve(ChatAddress chat)
    {
        lock (_lock)
        {
            var now = Now;
            Grow(now);
            var overall = Later(_pausedUntil, _overall?.Next(now) ?? now);
            var at = Later(overall, _chats.NextAnswer(chat.ChatId, now));
            // Where the chat has to wait longer, nobody else does.
            Take(chat, overall, at);
            return at - now;
        }
    }

    /// <summary>Obeys the platform's word to send nothing for a while.</summary>
    public void Obey(TimeSpan wait)
    {
        lock (_lock)
        {
            var now = Now;
            // What was under way when the first such answer came gets it too; that is one slowing down, not many.
            if (_overall is not null && _pausedUntil <= now)
                _overall.Share = Math.Max(LeastShare, _overall.Share / 2);
            _pausedUntil = Later(_pausedUntil, now + wait);
            _grownAt = _pausedUntil;
        }
    }

    /// <summary>Waits without slowing down, such as for the rest of a wait from before a restart.</summary>
    public void Pause(TimeSpan wait)
    {
        lock (_lock)
            _pausedUntil = Later(_pausedUntil, Now + wait);
    }

    public void Succeeded()
    {
        lock (_lock)
        {
            (_troubles, _troubled, _areSeveralTroubled) = (0, null, false);
            _newsAt = Now;
        }
    }

    /// <summary>Lets one message at a time go until one gets through, after all was stopped because none did.</summary>
    public void Doubt()
    {
        lock (_lock)
            (_troubles, _areSeveralTroubled) = (Math.Max(_troubles, TroublesInARow), true);
    }

    /// <summary>
    /// Counts an answer that says that the platform itself is in trouble. Many in a row are a reason to wait, longer each time; not those of one chat
    /// alone, whose trouble may be its own.
    /// </summary>
    /// <param name="begunAt">
    /// When it was sent, by <see cref="Now"/>. If something else got through since then, the trouble is that message's; if a break has begun since
    /// then, it is the trouble that the break is for.
    /// </param>
    public void Failed(ChatAddress chat, TimeSpan begunAt)
    {
        lock (_lock)
        {
            if (begunAt <= _newsAt)
                return;
            _areSeveralTroubled |= (_troubled ??= chat) != chat;
            _troubles++;
            if (!IsPlatformTroubled || _pausedUntil > Now)
                return;
            _newsAt = Now;
            var doublings = Math.Min(_troubles - TroublesInARow, 10);
            _pausedUntil = Now + TimeSpan.FromTicks(Math.Min(FirstBreak.Ticks << doublings, LongestBreak.Ticks));
        }
    }

    private bool IsPlatformTroubled => _troubles >= TroublesInARow && _areSeveralTroubled;

    private void Take(ChatAddress chat, TimeSpan overall, TimeSpan own)
    {
        _overall?.Take(overall);
        _chats.Take(chat.ChatId, platform.IsGroup(chat), own);
    }

    private void Grow(TimeSpan now)
    {
        if (_overall is null || _overall.Share >= 1 || now <= _grownAt)
            return;
        _overall.Share = Math.Min(1, _overall.Share + ((now - _grownAt) / FullGrowth));
        _grownAt = now;
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}

/// <summary>Whether a message may go.</summary>
/// <param name="Wait">How long it has to wait; zero when it may go now.</param>
/// <param name="IsChats">Whether it waits for its chat, and others need not.</param>
internal readonly record struct Permission(TimeSpan Wait, bool IsChats)
{
    public static Permission Granted => default;

    public bool IsGranted => Wait <= TimeSpan.Zero;
}
