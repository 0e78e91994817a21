using System.Text.Json;

namespace DigestBot.Simulators.Discord.Components;

/// <summary>Kinds of components. Source: Discord, "Component Reference".</summary>
internal static class Kind
{
    public const int ActionRow = 1;
    public const int Button = 2;
    public const int StringSelect = 3;
    public const int TextInput = 4;
    public const int Section = 9;
    public const int TextDisplay = 10;
    public const int Thumbnail = 11;
    public const int MediaGallery = 12;
    public const int File = 13;
    public const int Separator = 14;
    public const int Container = 17;
}

/// <summary>Reads fields that may be missing.</summary>
internal static class Json
{
    public static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    public static int Number(JsonElement json, string name, int otherwise = 0) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var number) && number.TryGetInt32(out var value) ? value : otherwise;
}
