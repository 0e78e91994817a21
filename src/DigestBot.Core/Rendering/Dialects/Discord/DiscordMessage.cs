using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DigestBot.Core.Rendering.Dialects.Discord;

/// <summary>
/// What the Discord dialect renders: those fields of a message that its content decides. Whoever sends it adds the flag for Components V2
/// and forbids mentions.
/// </summary>
/// <param name="Edition">The edition that it is a push of: a forum has one post for each. Null for all that is no push.</param>
public sealed record DiscordMessage(IReadOnlyList<DiscordComponent> Components, EditionMark? Edition = null)
{
    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static DiscordMessage FromJson(string json) =>
        JsonSerializer.Deserialize(json, DiscordJson.Readable.DiscordMessage)
        ?? throw new InvalidOperationException("A stored Discord body is empty.");

    public string ToJson() => DiscordWriter.Write(this);
}

[JsonSerializable(typeof(DiscordMessage))]
internal sealed partial class DiscordJson : JsonSerializerContext
{
    /// <summary>Characters as they are: a third of the length for Chinese.</summary>
    public static DiscordJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
