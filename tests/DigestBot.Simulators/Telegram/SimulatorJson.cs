using System.Text.Json;
using System.Text.Json.Serialization;
using DigestBot.Simulators.Telegram.Records;

namespace DigestBot.Simulators.Telegram;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(TelegramSettings))]
[JsonSerializable(typeof(TelegramStats))]
[JsonSerializable(typeof(Received))]
[JsonSerializable(typeof(ChatTally))]
[JsonSerializable(typeof(Refusal))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class SimulatorJson : JsonSerializerContext;
