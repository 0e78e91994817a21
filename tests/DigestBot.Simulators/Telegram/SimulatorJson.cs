using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DigestBot.Simulators.Telegram.Happenings;
using DigestBot.Simulators.Telegram.Records;

namespace DigestBot.Simulators.Telegram;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(TelegramSettings))]
[JsonSerializable(typeof(TelegramStats))]
[JsonSerializable(typeof(Received))]
[JsonSerializable(typeof(ChatTally))]
[JsonSerializable(typeof(Scripted))]
[JsonSerializable(typeof(Happening))]
[JsonSerializable(typeof(Happened))]
[JsonSerializable(typeof(IReadOnlyList<Shown>))]
[JsonSerializable(typeof(IReadOnlyList<RecordedCall>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class SimulatorJson : JsonSerializerContext
{
    /// <summary>Characters as they are.</summary>
    public static SimulatorJson Readable { get; } = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The same, for what is written field by field.</summary>
    public static JsonWriterOptions Writing { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
