using NodaTime;

namespace DigestBot.Workers;

/// <summary>When a source is looked at next: regularly, sooner where a file is in doubt, and ever later while it cannot be reached.</summary>
/// <param name="interval">How long to wait where all is well; asked each time, since it may change.</param>
internal sealed class LookPace(Func<Duration> interval)
{
    private const double Spread = 0.2;
    private static readonly Duration FirstWait = Duration.FromSeconds(30);
    private static readonly Duration LongestWait = Duration.FromHours(1);
    private static readonly Duration Doubt = Duration.FromMinutes(1);

    private int _failures;

    public LookPace(Duration interval)
        : this(() => interval)
    {
    }

    /// <summary>How long to wait after a look.</summary>
    /// <param name="chance">From 0 to 1; so that many bots do not ask one server in step.</param>
    public Duration After(LookOutcome look, double chance)
    {
        var usual = interval();
        var wait = look switch
        {
            { Trouble.StopsAll: true } => Backoff(++_failures, usual),
            { IsInDoubt: true } => Duration.Min(Doubt, usual),
            _ => usual,
        };
        if (look.Trouble is not { StopsAll: true })
            _failures = 0;
        wait *= 1 - (Spread / 2) + (Spread * chance);
        return look.Trouble?.RetryAfter is { } asked ? Duration.Max(asked, wait) : wait;
    }

    private static Duration Backoff(int failures, Duration usual) =>
        Duration.Min(Duration.Min(FirstWait, usual) * Math.Pow(2, Math.Min(failures - 1, 20)), Duration.Max(LongestWait, usual));
}
