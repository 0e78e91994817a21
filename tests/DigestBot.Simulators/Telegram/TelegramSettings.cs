namespace DigestBot.Simulators.Telegram;

/// <summary>How the server behaves. May be replaced while it runs.</summary>
public sealed record TelegramSettings
{
    /// <summary>The one token it accepts.</summary>
    public string Token { get; init; } = "1:a";

    /// <summary>How fast all chats together may be sent to; null for no limit, as with the two below.</summary>
    public Limit? Overall { get; init; }

    /// <summary>How fast any one chat may be sent to.</summary>
    public Limit? Chat { get; init; }

    /// <summary>How fast any one group or channel may be sent to, besides.</summary>
    public Limit? Group { get; init; }

    /// <summary>What goes wrong by chance with <c>sendMessage</c>.</summary>
    public FaultSettings Faults { get; init; } = new();

    /// <summary>What goes wrong by chance with other methods, by their names.</summary>
    public IReadOnlyDictionary<string, FaultSettings> FaultsOf { get; init; } = new Dictionary<string, FaultSettings>();

    /// <summary>Chats that are not as they should be, by their id.</summary>
    public IReadOnlyDictionary<string, ChatRule> Chats { get; init; } = new Dictionary<string, ChatRule>();

    /// <summary>The share of private chats, from 0 to 1, whose people have blocked the bot; which, follows from their ids.</summary>
    public double BlockedShare { get; init; }

    /// <summary>Whether chats that nobody told of are not found, instead of being ordinary ones.</summary>
    public bool IsClosedWorld { get; init; }

    /// <summary>Whether privacy mode is off: the bot reads all that is written in its groups.</summary>
    public bool ReadsAllGroupMessages { get; init; }

    /// <summary>Whether parameters that a method does not take are let pass, as the real server does.</summary>
    public bool IgnoresUnknownParameters { get; init; }

    /// <summary>How long it waits before it posts an update again that a webhook did not take.</summary>
    public int WebhookRetryMilliseconds { get; init; } = 100;

    /// <summary>Methods that it does not know, as an older server.</summary>
    public IReadOnlyList<string> UnknownMethods { get; init; } = [];

    /// <summary>The file of the published API description, to check all calls against; null for none.</summary>
    public string? Spec { get; init; }

    /// <summary>The limits that Telegram documents, with the short bursts that it lets pass.</summary>
    public TelegramSettings WithRealLimits() => this with
    {
        Overall = new() { Messages = 30, Seconds = 1, Burst = 30 },
        Chat = new() { Messages = 1, Seconds = 1, Burst = 3 },
        Group = new() { Messages = 20, Seconds = 60, Burst = 20 },
    };
}

/// <summary>A token bucket: so many messages in so many seconds, and at most a burst of so many at once.</summary>
public sealed record Limit
{
    public double Messages { get; init; } = 1;

    public double Seconds { get; init; } = 1;

    /// <summary>1 is the strictest: each message waits for its own moment.</summary>
    public double Burst { get; init; } = 1;
}

/// <summary>Probabilities of faults, from 0 to 1; at most one befalls a call.</summary>
public sealed record FaultSettings
{
    /// <summary>The same seed and the same order of calls bring the same faults.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Too many requests, without having been too fast.</summary>
    public double TooManyRequests { get; init; }

    /// <summary>The seconds that such an answer asks for.</summary>
    public int RetryAfter { get; init; } = 1;

    /// <summary>An internal error, as JSON.</summary>
    public double ServerError { get; init; }

    /// <summary>A proxy's page, which repeats the address.</summary>
    public double BadGateway { get; init; }

    /// <summary>The connection breaks before the message is taken.</summary>
    public double Reset { get; init; }

    /// <summary>The connection breaks after the message was taken.</summary>
    public double ResetAfterAcceptance { get; init; }

    /// <summary>The message is taken, and no answer ever comes.</summary>
    public double NoAnswer { get; init; }

    /// <summary>Nothing is taken, and no answer ever comes.</summary>
    public double Hang { get; init; }

    /// <summary>The answer takes its time.</summary>
    public double Slow { get; init; }

    /// <summary>How long that is.</summary>
    public int SlowMilliseconds { get; init; } = 500;

    /// <summary>The call is carried out, and the connection breaks in the middle of the answer.</summary>
    public double Truncated { get; init; }

    /// <summary>The answer comes byte by byte.</summary>
    public double Pieces { get; init; }
}

/// <summary>What is the matter with a chat.</summary>
public sealed record ChatRule
{
    public ChatState State { get; init; }

    /// <summary>For <see cref="ChatState.Migrated"/>: the supergroup that it is now.</summary>
    public long MovedTo { get; init; }

    /// <summary>For <see cref="ChatState.MustWait"/>: the seconds that it answers, however long ago the last call was.</summary>
    public int RetryAfter { get; init; } = 43_200;
}

/// <summary>The states of a chat that refuse messages.</summary>
public enum ChatState
{
    Fine,
    Blocked,
    Deactivated,
    NotStarted,
    Kicked,
    NotMember,
    Deleted,
    NotFound,
    InvalidPeer,
    NoRights,
    WriteForbidden,
    TopicClosed,
    ThreadMissing,
    Migrated,
    MustWait,
    NeedsAdministrator,
}
