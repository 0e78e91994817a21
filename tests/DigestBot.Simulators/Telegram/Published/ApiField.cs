using System.Text.Json;
using System.Text.RegularExpressions;

namespace DigestBot.Simulators.Telegram.Published;

/// <summary>A parameter of a method, or a field of a type.</summary>
/// <param name="Literal">The one value that it may have, as kinds of one type are told apart; null for any.</param>
internal sealed partial record ApiField(string[] Types, bool Required, string? Literal)
{
    public static Dictionary<string, ApiField> ReadAll(JsonElement described) => described.TryGetProperty("fields", out var fields)
        ? fields.EnumerateArray().ToDictionary(field => field.GetProperty("name").GetString()!, Read)
        : [];

    public static string[] Strings(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString()!)];

    private static ApiField Read(JsonElement field) => new(
        Strings(field.GetProperty("types")),
        field.GetProperty("required").GetBoolean(),
        field.GetProperty("name").GetString() == "type" && Only.Match(field.GetProperty("description").GetString()!) is { Success: true } only ? only.Groups[1].Value : null);

    [GeneratedRegex(@"(?:must be|always) [""“]?([a-z_]+)[""”]?\.?$")]
    private static partial Regex Only { get; }
}
