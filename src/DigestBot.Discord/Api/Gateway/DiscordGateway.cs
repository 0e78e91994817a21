using System.Threading.Channels;
using DigestBot.Discord.Api.Rest;
using DigestBot.Discord.Api.Rest.Results;
using Microsoft.Extensions.Logging;

namespace DigestBot.Discord.Api.Gateway;

/// <summary>
/// Discord's gateway, version 10, with the intent GUILDS alone. Source: https://discord.com/developers/docs/events/gateway. Nothing is kept of
/// guilds, channels or people.
/// </summary>
public sealed partial class DiscordGateway
{
    private const int MostWaiting = 1000;

    private readonly DiscordOptions _options;
    private readonly DiscordRest _rest;
    private readonly TimeProvider _time;
    private readonly ILogger<DiscordGateway> _logger;
    private readonly GatewayPace _pace;
    private readonly Channel<GatewayEvent> _events = Channel.CreateBounded<GatewayEvent>(MostWaiting);

    /// <summary>Connects to nothing yet.</summary>
    /// <param name="options">Checked, and with a token.</param>
    public DiscordGateway(DiscordOptions options, DiscordRest rest, TimeProvider time, ILogger<DiscordGateway> logger)
        : this(options, rest, time, logger, new())
    {
    }

    internal DiscordGateway(DiscordOptions options, DiscordRest rest, TimeProvider time, ILogger<DiscordGateway> logger, GatewayPace pace) =>
        (_options, _rest, _time, _logger, _pace) = (options, rest, time, logger, pace);

    /// <summary>What happened, in order within a shard, each once. Whoever reads must not dawdle: when it is full, nothing more is heard.</summary>
    public ChannelReader<GatewayEvent> Events => _events.Reader;

    /// <summary>Hears which shard has lost its connection, and why; that it has one again is told by an event.</summary>
    public Action<int, string> Lost { get; set; } = (_, _) => { };

    /// <summary>Runs all shards until it is cancelled, or until only the operator can help.</summary>
    /// <returns>A sentence that says what the operator has to do.</returns>
    public async Task<string> RunAsync(CancellationToken ct)
    {
        for (var before = 0; ;)
        {
            var (found, advice) = await FindAsync(ct);
            if (found is null)
                return advice!;
            if (ShardRange.Read(_options.Shards, found.Shards) is not { } range)
                return "Discord:Shards must look like 0-3/16, with numbers below the total.";
            // The bot may have come to more guilds than the shards can take that were advised when it began.
            if (range.Total <= before)
                return CloseCodes.TooFewShardsAdvice;
            advice = await RunAsync(found, range, ct);
            if (advice != CloseCodes.TooFewShardsAdvice || !string.IsNullOrWhiteSpace(_options.Shards))
                return advice;
            before = range.Total;
        }
    }

    private async Task<string> RunAsync(GatewayBot found, ShardRange range, CancellationToken ct)
    {
        var address = new Uri(found.Url);
        var gate = new IdentifyGate(found.SessionStartLimit, LimitAsync, _pace, _time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var shards = range.Shards.Select(shard =>
            new GatewayShard(new(shard, range.Total, _options.Token!, address, gate, _pace, _time, _events.Writer) { Lost = Lost }, _logger).RunAsync(stop.Token)).ToList();
        var ended = await Task.WhenAny(shards);
        await stop.CancelAsync();
        await ((Task)Task.WhenAll(shards)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return await ended;
    }

    private async Task<SessionStartLimit?> LimitAsync(CancellationToken ct) =>
        await _rest.GetGatewayBotAsync(ct) is RestAnswer<GatewayBot>.Ok { Result.SessionStartLimit: var limit } ? limit : null;

    private async Task<(GatewayBot? Found, string? Advice)> FindAsync(CancellationToken ct)
    {
        for (var failures = 1; ; failures++)
        {
            var answer = await _rest.GetGatewayBotAsync(ct);
            if (answer is RestAnswer<GatewayBot>.Ok { Result: var found })
                return (found, null);
            if (answer is RestAnswer<GatewayBot>.Error { What.Status: 401 })
                return (null, CloseCodes.Fatal(CloseCodes.WrongToken));
            var wait = _pace.Retry(failures);
            Lost(0, answer.Why);
            LogNotFound(answer.Why, wait.TotalSeconds);
            await Task.Delay(wait, _time, ct);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord does not say where its gateway is ({Why}); again in {Seconds:0.0} s")]
    private partial void LogNotFound(string why, double seconds);
}
