using System.Text.Json;
using System.Text.Json.Serialization;

namespace DigestBot.Discord.Api.Gateway;

/// <summary>A guild or channel, as far as an event's reader wants it; what else stands there is skipped and never kept.</summary>
internal sealed record EventSubject(
    string Id, bool Unavailable = false, string? GuildId = null, string? ParentId = null, ThreadMetadata? ThreadMetadata = null);

/// <summary>How a thread stands. Source: Discord, "Thread Metadata Object".</summary>
internal sealed record ThreadMetadata(bool Archived = false, bool Locked = false);

/// <summary>The beginning of a session. Source: Discord, "Ready".</summary>
internal sealed record ReadyData(string SessionId, string ResumeGatewayUrl, IReadOnlyList<EventSubject> Guilds);

/// <summary>The first thing the gateway says.</summary>
/// <param name="HeartbeatInterval">Milliseconds.</param>
internal sealed record HelloData(int HeartbeatInterval);

/// <summary>Something to be sent. Source: Discord, "Gateway Events", "Payload Structure".</summary>
internal sealed record Payload<T>(int Op, T D);

/// <summary>Begins a session. Source: Discord, "Identify".</summary>
internal sealed record IdentifyData(string Token, int Intents, IReadOnlyList<int> Shard, ConnectionProperties Properties);

/// <summary>What is connecting.</summary>
internal sealed record ConnectionProperties(string Os, string Browser, string Device);

/// <summary>Goes on with a session. Source: Discord, "Resume".</summary>
internal sealed record ResumeData(string Token, string SessionId, long Seq);

[JsonSerializable(typeof(EventSubject))]
[JsonSerializable(typeof(ReadyData))]
[JsonSerializable(typeof(HelloData))]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(Payload<IdentifyData>))]
[JsonSerializable(typeof(Payload<ResumeData>))]
[JsonSerializable(typeof(Payload<long?>), TypeInfoPropertyName = "Heartbeat")]
internal sealed partial class GatewayJson : JsonSerializerContext
{
    public static GatewayJson Snake { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    });
}
