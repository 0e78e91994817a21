using System.Text.Json;

namespace DigestBot.Simulators.Discord.Rest;

/// <summary>
/// Finds messages that might ping somebody: those which do not say that they ping nobody. Discord takes them; a bot that quotes others sends none.
/// </summary>
internal static class MentionRules
{
    public static IEnumerable<string> Check(JsonElement body) => body.ValueKind == JsonValueKind.Object
        ? [.. IsMessage(body) && !IsQuiet(body) ? (string[])["may ping somebody"] : [], .. Within(body, "data"), .. Within(body, "message")]
        : [];

    private static IEnumerable<string> Within(JsonElement body, string name) => body.TryGetProperty(name, out var inner) ? Check(inner) : [];

    private static bool IsMessage(JsonElement body) => body.TryGetProperty("components", out _) || body.TryGetProperty("content", out _);

    private static bool IsQuiet(JsonElement message) => message.TryGetProperty("allowed_mentions", out var allowed) && allowed.ValueKind == JsonValueKind.Object
        && allowed.TryGetProperty("parse", out var kinds) && kinds.ValueKind == JsonValueKind.Array && kinds.GetArrayLength() == 0
        && !allowed.TryGetProperty("users", out _) && !allowed.TryGetProperty("roles", out _);
}
