using Microsoft.Extensions.Logging;

namespace DigestBot.Discord.Api.Gateway;

/// <summary>Keeps one shard connected.</summary>
internal sealed partial class GatewayShard(ShardSeat seat, ILogger logger)
{
    // After so many connections without a session, a new one, at the address where sessions begin: about a minute, as long as one is worth going on with.
    private const int MostInVain = 7;

    /// <summary>Runs until it is cancelled, or until only the operator can help.</summary>
    /// <returns>What the operator has to do.</returns>
    public async Task<string> RunAsync(CancellationToken ct)
    {
        var session = new Session();
        for (var failures = 0; ;)
        {
            var end = await new GatewayConnection(seat, session).RunAsync(ct);
            if (end.Advice is { } advice)
                return advice;
            failures = end.Reached is Progress.Session ? 0 : failures + 1;
            if (end.EndsSession || failures >= MostInVain)
                session.Forget();
            var wait = seat.Pace.After(end.Wait, failures);
            seat.Lost(seat.Shard, end.Why);
            LogEnd(seat.Shard, seat.Total, end.Why, wait.TotalSeconds);
            await Task.Delay(wait, seat.Time, ct);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Discord shard {Shard}/{Total} lost its connection ({Why}); again in {Seconds:0.0} s")]
    private partial void LogEnd(int shard, int total, string why, double seconds);
}
