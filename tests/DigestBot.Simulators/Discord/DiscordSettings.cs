namespace DigestBot.Simulators.Discord;

/// <summary>How the server behaves. Whatever is not set, is not limited.</summary>
public sealed record DiscordSettings
{
    /// <summary>The bot's token; others are refused.</summary>
    public string Token { get; init; } = "bot.token";

    /// <summary>The application's id, and the bot's.</summary>
    public string Application { get; init; } = "1000";

    /// <summary>Routes that are limited together.</summary>
    public IReadOnlyList<BucketRule> Buckets { get; init; } = [];

    /// <summary>Requests a second in all, but for interactions; 0 for any number.</summary>
    public int RequestsPerSecond { get; init; }

    /// <summary>DMs that may be opened in a minute; 0 for any number.</summary>
    public int DmsPerMinute { get; init; }

    /// <summary>Bytes of a body; more is refused.</summary>
    public int MostBytes { get; init; } = 10_485_760;

    /// <summary>How long an answer takes once what was asked is done.</summary>
    public int AnswerMilliseconds { get; init; }

    /// <summary>How long an interaction waits for its first answer.</summary>
    public double FirstAnswerSeconds { get; init; } = 3;

    /// <summary>How long an interaction's token lives.</summary>
    public double TokenSeconds { get; init; } = 900;

    /// <summary>How long a nonce is remembered.</summary>
    public double NonceSeconds { get; init; } = 300;

    /// <summary>Discord's OpenAPI description, to check every body against; null for none.</summary>
    public string? Spec { get; init; }

    /// <summary>Whether a message that might ping somebody is a violation.</summary>
    public bool WantsQuiet { get; init; }

    /// <summary>How many shards are advised.</summary>
    public int Shards { get; init; } = 1;

    /// <summary>How many sessions may begin in <see cref="IdentifyWindowSeconds"/>, one for each remainder of the shard's number.</summary>
    public int MaxConcurrency { get; init; } = 1;

    /// <summary>5 in truth.</summary>
    public double IdentifyWindowSeconds { get; init; } = 5;

    /// <summary>Sessions that may still begin before the token is taken away.</summary>
    public int RemainingSessions { get; init; } = 1000;

    /// <summary>Milliseconds between heartbeats.</summary>
    public int HeartbeatMilliseconds { get; init; } = 41_250;

    /// <summary>So many of these may be silent; then it hangs up.</summary>
    public double SilentIntervals { get; init; } = 1.5;

    /// <summary>How many guilds the bot is in besides those that a test tells of.</summary>
    public int Guilds { get; init; } = 1;

    /// <summary>Bytes of each guild's payload that nobody needs, such as roles and emojis.</summary>
    public int GuildPayloadBytes { get; init; } = 1000;
}

/// <summary>Routes that are limited together, for each top-level resource by itself.</summary>
/// <param name="Name">What <c>X-RateLimit-Bucket</c> says.</param>
/// <param name="Routes">Such as <c>POST /channels/{channel_id}/messages</c>, as the published description writes them.</param>
public sealed record BucketRule(string Name, int Limit, double Seconds, IReadOnlyList<string> Routes);
