using System.Text.Json;

namespace DigestBot.Simulators.Discord.Components;

/// <summary>What the components of one message have to be together. Source: Discord, "Component Reference".</summary>
internal sealed class ComponentRules
{
    private const int MostComponents = 40;
    private const int MostCharacters = 4000;
    private const int MostPictures = 10;
    private const int LongestDescription = 1024;
    private static readonly int[] OnTop = [Kind.ActionRow, Kind.Section, Kind.TextDisplay, Kind.MediaGallery, Kind.File, Kind.Separator, Kind.Container];
    private static readonly int[] InContainer = [Kind.ActionRow, Kind.Section, Kind.TextDisplay, Kind.MediaGallery, Kind.File, Kind.Separator];

    private readonly List<Fault> _faults = [];
    private readonly HashSet<string> _ids = [];
    private readonly HashSet<int> _numbers = [];
    private int _components;
    private int _characters;

    public IReadOnlyList<Fault> Check(JsonElement components)
    {
        CheckAll(components, "components", OnTop);
        if (_components > MostComponents)
            Note("components", "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", "The total number of components cannot exceed 40.");
        if (_characters > MostCharacters)
            Note("components", "COMPONENT_MAX_TEXT_EXCEEDED", "The total length of texts cannot exceed 4000.");
        return _faults;
    }

    private void CheckAll(JsonElement components, string path, int[] allowed)
    {
        foreach (var (index, component) in components.EnumerateArray().Index())
            Check(component, $"{path}.{index}", allowed);
    }

    private void Check(JsonElement component, string path, int[] allowed)
    {
        _components++;
        if (Json.Number(component, "id") is not 0 and var id && !_numbers.Add(id))
            Note($"{path}.id", "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated");
        var kind = Json.Number(component, "type");
        if (!allowed.Contains(kind))
        {
            Note($"{path}.type", "UNION_TYPE_CHOICES", $"Value of field \"type\" must be one of ({string.Join(", ", allowed)}).");
            return;
        }

        switch (kind)
        {
            case Kind.Container: CheckParts(component, path, InContainer, 1, MostComponents); break;
            case Kind.Section: CheckSection(component, path); break;
            case Kind.ActionRow: CheckRow(component, path); break;
            case Kind.TextDisplay: CheckText(component, path); break;
            case Kind.MediaGallery: CheckGallery(component, path); break;
            case Kind.Button: ButtonRules.Check(component, path, Note, CheckId); break;
            case Kind.StringSelect: SelectRules.Check(component, path, Note, CheckId); break;
        }
    }

    private void CheckSection(JsonElement section, string path)
    {
        CheckParts(section, path, [Kind.TextDisplay], 1, 3);
        if (section.TryGetProperty("accessory", out var accessory))
            Check(accessory, $"{path}.accessory", [Kind.Button, Kind.Thumbnail]);
        else
            Note($"{path}.accessory", "BASE_TYPE_REQUIRED", "This field is required");
    }

    private void CheckRow(JsonElement row, string path)
    {
        var isMenu = row.TryGetProperty("components", out var parts) && parts.EnumerateArray().Any(part => Json.Number(part, "type") == Kind.StringSelect);
        CheckParts(row, path, [Kind.Button, Kind.StringSelect], 1, isMenu ? 1 : 5);
    }

    private void CheckText(JsonElement text, string path)
    {
        var content = Json.Text(text, "content") ?? "";
        _characters += content.Length;
        if (string.IsNullOrWhiteSpace(content) || content.Length > MostCharacters)
            Note($"{path}.content", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 4000 in length.");
    }

    // Source: Discord, "Media Gallery".
    private void CheckGallery(JsonElement gallery, string path)
    {
        if (!gallery.TryGetProperty("items", out var items) || items.GetArrayLength() is 0 or > MostPictures)
        {
            Note($"{path}.items", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 10 in length.");
            return;
        }

        foreach (var (index, item) in items.EnumerateArray().Index())
            if (Json.Text(item, "description") is { Length: 0 or > LongestDescription })
                Note($"{path}.items.{index}.description", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 1024 in length.");
    }

    private void CheckParts(JsonElement component, string path, int[] allowed, int fewest, int most)
    {
        if (!component.TryGetProperty("components", out var parts) || parts.GetArrayLength() < fewest || parts.GetArrayLength() > most)
            Note($"{path}.components", "BASE_TYPE_BAD_LENGTH", $"Must be between {fewest} and {most} in length.");
        else
            CheckAll(parts, $"{path}.components", allowed);
    }

    private void CheckId(JsonElement component, string path)
    {
        if (Json.Text(component, "custom_id") is not { Length: > 0 and <= 100 } id)
            Note($"{path}.custom_id", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
        else if (!_ids.Add(id))
            Note($"{path}.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
    }

    private void Note(string path, string code, string message) => _faults.Add(new(path, code, message));
}
