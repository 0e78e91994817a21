using System.Threading.Channels;

namespace DigestBot.Discord.Api.Gateway;

/// <summary>What a shard works with.</summary>
/// <param name="Shard">From 0.</param>
/// <param name="Total">How many there are in all processes.</param>
/// <param name="Address">Where sessions begin.</param>
internal sealed record ShardSeat(
    int Shard, int Total, string Token, Uri Address, IdentifyGate Gate, GatewayPace Pace, TimeProvider Time, ChannelWriter<GatewayEvent> Events)
{
    /// <summary>Hears that the shard has lost its connection, and why.</summary>
    public Action<int, string> Lost { get; init; } = (_, _) => { };

    /// <summary>Without the token, which a record would write as well.</summary>
    public override string ToString() => $"shard {Shard}/{Total}";

    /// <summary>An address of the gateway as it has to be called. Source: Discord, "Gateway URL Query String Params".</summary>
    public static Uri Call(Uri address) => new UriBuilder(address) { Query = "v=10&encoding=json" }.Uri;
}
