namespace DigestBot.Discord.Api.Gateway;

/// <summary>How long the client waits where Discord leaves it, or a test, the choice.</summary>
internal sealed record GatewayPace
{
    /// <summary>One session may begin in it for each remainder of the shard's number. Source: Discord, "Sharding", "Max Concurrency".</summary>
    public TimeSpan IdentifyWindow { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The first wait after a failure; each further one is twice as long.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan LongestRetry { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Between the two, after a session was called invalid. Source: Discord, "Invalid Session".</summary>
    public (TimeSpan Shortest, TimeSpan Longest) AfterInvalidSession { get; init; } = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));

    /// <summary>Until a connection has to have come about and said hello.</summary>
    public TimeSpan ConnectWithin { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>From then on until a session has to have begun, or gone on: what was missed comes before that.</summary>
    public TimeSpan SessionWithin { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long it is believed what Discord says of how many sessions may still begin: other processes begin some as well.</summary>
    public TimeSpan LimitHolds { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The wait after so many failures in a row, from 1; a share of it is left to chance, so that many do not come back at once.</summary>
    public TimeSpan Retry(int failures) =>
        TimeSpan.FromTicks(Math.Min(LongestRetry.Ticks, FirstRetry.Ticks << Math.Min(failures - 1, 16))) * (0.5 + (Random.Shared.NextDouble() / 2));

    /// <summary>
    /// The wait after a connection without a session, from 1 in a row. What Discord asks for it may ask for without end, and each session that
    /// begins is one of a thousand: so the first such wait is as told, and later ones no shorter than after other failures.
    /// </summary>
    /// <param name="told">As long as Discord wants; null where it did not say.</param>
    public TimeSpan After(TimeSpan? told, int failures)
    {
        var retry = Retry(Math.Max(1, failures));
        return told is { } wait && (failures <= 1 || wait > retry) ? wait : retry;
    }

    public TimeSpan InvalidSession() =>
        AfterInvalidSession.Shortest + ((AfterInvalidSession.Longest - AfterInvalidSession.Shortest) * Random.Shared.NextDouble());
}
