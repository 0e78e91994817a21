using Microsoft.Extensions.Logging;

namespace DigestBot.Discord.Api.Gateway;

/// <summary>Keeps one shard connected.</summary>
internal sealed partial class GatewayShard(ShardSeat seat, ILogger logger)
{
    // After so many connections that came to nothing, a new session, at the address where sessions begin.
    private const int MostInVain = 3;

    /// <summary>Runs until it is cancelled, or until only the operator can help.</summary>
    /// <returns>What the operator has to do.</returns>
    public async Task<string> RunAsync(CancellationToken ct)
    {
        var session = new Session();
        for (var (failures, inVain) = (0, 0); ;)
        {
            var end = await new GatewayConnection(seat, session).RunAsync(ct);
            if (end.Advice is { } advice)
                return advice;
            failures = end.Reached is Progress.Session ? 0 : failures + 1;
            inVain = end.Reached is Progress.Nothing ? inVain + 1 : 0;
            if (end.EndsSession || inVain >= MostInVain)
                session.Forget();
            var wait = end.Wait ?? seat.Pace.Retry(Math.Max(1, failures));
            seat.Lost(seat.Shard, end.Why);
            LogEnd(seat.Shard, seat.Total, end.Why, wait.TotalSeconds);
            await Task.Delay(wait, seat.Time, ct);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Discord shard {Shard}/{Total} lost its connection ({Why}); again in {Seconds:0.0} s")]
    private partial void LogEnd(int shard, int total, string why, double seconds);
}
