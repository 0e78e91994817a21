using System.Text.Json;
using DigestBot.Core.Chats;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects.Discord;
using DigestBot.Discord.Api.Gateway;

namespace DigestBot.Discord.Talking;

/// <summary>What somebody pressed or chose. Pure.</summary>
/// <param name="Data">The data of the buttons that this means, one after the other.</param>
/// <param name="About">The chat that the message says to be about by one of its buttons, where that is another one.</param>
internal sealed record Pressed(IReadOnlyList<string> Data, ChatAddress? About)
{
    public static Pressed Of(Interaction asked)
    {
        var parts = asked.Message?.Components is { } components ? Parts(components).ToList() : [];
        return new(DataOf(asked.Data, parts), AboutOf(parts));
    }

    private static IReadOnlyList<string> DataOf(InteractionData? data, IReadOnlyList<JsonElement> parts) => CustomIds.Read(data?.CustomId ?? "") switch
    {
        "" or CustomIds.Nothing => [],
        CustomIds.Open => [.. (data!.Values ?? []).Take(1)],
        CustomIds.Toggles => Changed(data!, parts),
        var id => [id],
    };

    // A menu tells what is chosen now; what was chosen before, the message does.
    private static IReadOnlyList<string> Changed(InteractionData data, IReadOnlyList<JsonElement> parts)
    {
        var menu = parts.FirstOrDefault(part => Text(part, "custom_id") == data.CustomId);
        if (menu.ValueKind != JsonValueKind.Object || !menu.TryGetProperty("options", out var options) || options.ValueKind != JsonValueKind.Array)
            return [];
        var chosen = (data.Values ?? []).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from option in options.EnumerateArray()
               let value = Text(option, "value")
               where value is not null && chosen.Contains(value) != IsDefault(option)
               select value,
        ];
    }

    private static bool IsDefault(JsonElement option) => option.TryGetProperty("default", out var it) && it.ValueKind == JsonValueKind.True;

    private static ChatAddress? AboutOf(IEnumerable<JsonElement> parts) => parts
        .Select(part => Text(part, "custom_id") is { } id ? ButtonData.Decode(CustomIds.Read(id)) : null)
        .OfType<ButtonData.SpokenFor>()
        .FirstOrDefault() is { } mark
            ? new(Places.Platform, mark.ChatId, mark.Thread)
            : null;

    /// <summary>All components, however they are nested.</summary>
    private static IEnumerable<JsonElement> Parts(JsonElement list) => list.ValueKind != JsonValueKind.Array
        ? []
        : list.EnumerateArray().Where(part => part.ValueKind == JsonValueKind.Object).SelectMany(part => (IEnumerable<JsonElement>)
        [
            part,
            .. part.TryGetProperty("components", out var inner) ? Parts(inner) : [],
            .. part.TryGetProperty("accessory", out var side) ? [side] : (JsonElement[])[],
        ]);

    private static string? Text(JsonElement part, string name) =>
        part.ValueKind == JsonValueKind.Object && part.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
