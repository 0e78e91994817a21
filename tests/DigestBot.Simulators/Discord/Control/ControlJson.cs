using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using DigestBot.Simulators.Discord.Happenings;
using DigestBot.Simulators.Discord.Rest;
using DigestBot.Simulators.Discord.World;

namespace DigestBot.Simulators.Discord.Control;

/// <summary>What the next request of a route is answered with.</summary>
public sealed record ToldAnswer(string Route, DiscordRefusal? Refusal = null, Mishap Mishap = Mishap.None);

/// <summary>An event to be told.</summary>
public sealed record ToldEvent(string Type, string? Guild, JsonObject Data);

/// <summary>What happened on the gateway so far.</summary>
public sealed record GatewayStats(int Identifies, int Resumes, int TooSoon, int Goodbyes, int Connected, int Heartbeats);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(DiscordSettings))]
[JsonSerializable(typeof(ToldAnswer))]
[JsonSerializable(typeof(ToldEvent))]
[JsonSerializable(typeof(GatewayStats))]
[JsonSerializable(typeof(Happening))]
[JsonSerializable(typeof(Happened))]
[JsonSerializable(typeof(Exchange))]
[JsonSerializable(typeof(SimChannel))]
[JsonSerializable(typeof(IReadOnlyList<Exchange>))]
[JsonSerializable(typeof(IReadOnlyList<SimMessage>))]
[JsonSerializable(typeof(IReadOnlyList<ReceivedRequest>))]
[JsonSerializable(typeof(IReadOnlyList<JsonElement>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class ControlJson : JsonSerializerContext;
