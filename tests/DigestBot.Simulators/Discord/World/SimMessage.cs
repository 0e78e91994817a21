using System.Text.Json;
using DigestBot.Simulators.Discord.Components;

namespace DigestBot.Simulators.Discord.World;

/// <summary>A message as it stands.</summary>
/// <param name="Body">What it was last sent or edited with.</param>
/// <param name="Edits">How often it was edited.</param>
/// <param name="Answers">The interaction that it answers, if it does.</param>
/// <param name="For">Who alone sees it; null for everybody.</param>
/// <param name="IsPublished">Whether an announcement went to those who follow the channel.</param>
public sealed record SimMessage(string Id, string Channel, JsonElement Body, int Edits, string? Answers = null, string? For = null, bool IsPublished = false)
{
    /// <summary>All that it says, a line each.</summary>
    public string Text => string.Join('\n', [Json.Text(Body, "content"), .. Parts().Select(part => Json.Text(part, "content"))]).Trim();

    /// <summary>The files that came with it.</summary>
    public IReadOnlyList<SimFile> Files { get; init; } = [];

    /// <summary>The labels of its buttons.</summary>
    public IReadOnlyList<string> Labels =>
        [.. Parts().Where(part => Json.Number(part, "type") == Kind.Button).Select(button => Json.Text(button, "label") ?? "")];

    /// <summary>The flags it was sent with. Source: Discord, "Message Flags".</summary>
    public int Flags => Json.Number(Body, "flags");

    /// <summary>All components, those within others too.</summary>
    public IEnumerable<JsonElement> Parts() => Within(Body);

    private static IEnumerable<JsonElement> Within(JsonElement whole)
    {
        if (whole.ValueKind != JsonValueKind.Object)
            yield break;
        if (whole.TryGetProperty("components", out var components) && components.ValueKind == JsonValueKind.Array)
            foreach (var part in components.EnumerateArray().SelectMany(part => (IEnumerable<JsonElement>)[part, .. Within(part)]))
                yield return part;
        if (whole.TryGetProperty("accessory", out var accessory))
            yield return accessory;
    }
}
