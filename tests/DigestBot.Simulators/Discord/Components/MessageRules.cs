using System.Text.Json;
using DigestBot.Simulators.Discord.World;

namespace DigestBot.Simulators.Discord.Components;

/// <summary>What a message has to be. Source: Discord, "Create Message" and "Component Reference".</summary>
internal static class MessageRules
{
    public const int ComponentsV2 = 1 << 15;
    private const int MostContent = 2000;
    private const int LongestNonce = 25;

    /// <summary>The refusal of a message; null for a good one.</summary>
    /// <param name="path">Where the message stands in what was sent.</param>
    /// <param name="isV2">Whether it is an edit of a message that has the flag, which it keeps.</param>
    /// <param name="files">What came along.</param>
    /// <param name="known">What the message has, where it is edited.</param>
    public static DiscordRefusal? Check(
        JsonElement message, string path = "", bool isV2 = false, IReadOnlyList<SimFile>? files = null, IReadOnlyList<SimFile>? known = null)
    {
        if (message.ValueKind != JsonValueKind.Object || !message.TryGetProperty("components", out var components) || components.GetArrayLength() == 0)
            return WithContent(message, path);
        Fault[] faults = [.. OfMessage(message, isV2), .. FileRules.Check(message, files ?? [], known ?? []), .. new ComponentRules().Check(components)];
        return faults.Length == 0 ? null : DiscordRefusal.Invalid([.. faults.Select(fault => fault with { Path = path + fault.Path })]);
    }

    private static DiscordRefusal? WithContent(JsonElement message, string path) => Json.Text(message, "content") switch
    {
        null or "" => DiscordRefusal.Of(50006),
        { Length: > MostContent } => DiscordRefusal.Invalid([new($"{path}content", "BASE_TYPE_MAX_LENGTH", "Must be 2000 or fewer in length.")]),
        _ when (Json.Number(message, "flags") & ComponentsV2) != 0 => DiscordRefusal.Of(50006),
        _ => null,
    };

    private static IEnumerable<Fault> OfMessage(JsonElement message, bool isV2)
    {
        if (!isV2 && (Json.Number(message, "flags") & ComponentsV2) == 0)
            yield return new("flags", "COMPONENTS_V2_REQUIRED", "These components need the flag IS_COMPONENTS_V2.");
        foreach (var legacy in (string[])["content", "embeds", "poll", "sticker_ids"])
            if (message.TryGetProperty(legacy, out var field) && field.ValueKind != JsonValueKind.Null)
                yield return new(legacy, "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                    $"The '{legacy}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2.");
        if (message.TryGetProperty("nonce", out var nonce) && nonce.ValueKind == JsonValueKind.String && nonce.GetString()!.Length > LongestNonce)
            yield return new("nonce", "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length.");
    }
}
