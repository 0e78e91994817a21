using System.Text.Json;
using DigestBot.Simulators.Discord.World;

namespace DigestBot.Discord.Tests.Support;

/// <summary>What an answer shows.</summary>
internal static class Told
{
    private const int Ephemeral = 64;

    /// <summary>4: a message, 5: one that will come, 6: a change that will come, 7: a change, 8: proposals.</summary>
    public static int Type(this Exchange asked) => asked.AnswerType;

    public static JsonElement Data(this Exchange asked) => asked.Answer!.Value.GetProperty("data");

    public static bool IsHidden(this JsonElement message) => message.TryGetProperty("flags", out var flags) && (flags.GetInt32() & Ephemeral) != 0;

    /// <summary>All text of a message.</summary>
    public static string Text(this JsonElement message) => string.Join('\n', Parts(message).Select(part => Property(part, "content")).OfType<string>());

    public static IReadOnlyList<string> Labels(this JsonElement message) => [.. Parts(message).Select(part => Property(part, "label")).OfType<string>()];

    public static IReadOnlyList<string> CustomIds(this JsonElement message) => [.. Parts(message).Select(part => Property(part, "custom_id")).OfType<string>()];

    /// <summary>The id of the button with this label.</summary>
    public static string IdOf(this JsonElement message, string label) => Property(Parts(message).First(part => Property(part, "label") == label), "custom_id")!;

    /// <summary>The lines of the first menu.</summary>
    public static IReadOnlyList<JsonElement> Menu(this JsonElement message) =>
        [.. Parts(message).First(part => part.TryGetProperty("options", out _)).GetProperty("options").EnumerateArray()];

    private static IEnumerable<JsonElement> Parts(JsonElement part)
    {
        yield return part;
        if (part.TryGetProperty("components", out var inner))
            foreach (var each in inner.EnumerateArray().SelectMany(Parts))
                yield return each;
        if (part.TryGetProperty("accessory", out var side))
            yield return side;
    }

    private static string? Property(JsonElement part, string name) =>
        part.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
