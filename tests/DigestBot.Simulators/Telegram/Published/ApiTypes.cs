using System.Globalization;
using System.Text.Json;

namespace DigestBot.Simulators.Telegram.Published;

/// <summary>The published types, to check values against.</summary>
internal sealed class ApiTypes
{
    private const string List = "Array of ";

    private readonly Dictionary<string, Dictionary<string, ApiField>> _types;
    private readonly Dictionary<string, string[]> _subtypes;

    public ApiTypes(JsonElement types)
    {
        _types = types.EnumerateObject().ToDictionary(type => type.Name, type => ApiField.ReadAll(type.Value));
        _subtypes = types.EnumerateObject()
            .Where(type => type.Value.TryGetProperty("subtypes", out _))
            .ToDictionary(type => type.Name, type => ApiField.Strings(type.Value.GetProperty("subtypes")));
    }

    /// <summary>What is wrong with an object, or null.</summary>
    public string? Check(Dictionary<string, ApiField> fields, JsonElement value, string path) =>
        Names(fields, value, path) ?? value.EnumerateObject()
            .Select(given => CheckField(fields[given.Name], given.Value, $"{path}.{given.Name}"))
            .FirstOrDefault(problem => problem is not null);

    /// <summary>The same for a form, in which all is text and objects are JSON.</summary>
    public string? CheckTexts(Dictionary<string, ApiField> fields, JsonElement value, string path) =>
        Names(fields, value, path) ?? value.EnumerateObject()
            .Select(given => CheckText(fields[given.Name].Types, given.Value.GetString()!, $"{path}.{given.Name}"))
            .FirstOrDefault(problem => problem is not null);

    private static string? Names(Dictionary<string, ApiField> fields, JsonElement value, string path)
    {
        foreach (var (name, field) in fields)
            if (field.Required && !value.TryGetProperty(name, out _))
                return $"{path} lacks {name}";
        foreach (var given in value.EnumerateObject())
            if (!fields.ContainsKey(given.Name))
                return $"{path} has no {given.Name}";
        return null;
    }

    private string? CheckField(ApiField field, JsonElement value, string path) => field.Literal is { } literal && !value.ValueEquals(literal)
        ? $"{path} is not {literal}"
        : CheckAny(field.Types, value, path);

    private string? CheckText(string[] types, string text, string path)
    {
        if (types.Any(type => IsText(type, text)))
            return null;
        try
        {
            using var inner = JsonDocument.Parse(text);
            return CheckAny(types, inner.RootElement, path);
        }
        catch (JsonException)
        {
            return $"{path} is not {types[^1]}";
        }
    }

    private static bool IsText(string type, string text) => type switch
    {
        "String" or "InputFile" => true,
        "Integer" => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "Float" => double.TryParse(text, CultureInfo.InvariantCulture, out _),
        "Boolean" => bool.TryParse(text, out _),
        _ => false,
    };

    private string? CheckAny(string[] types, JsonElement value, string path)
    {
        string? last = null;
        foreach (var type in Meant(types, value))
            if ((last = Check(type, value, path)) is null)
                return null;
        return last;
    }

    /// <summary>Where a value says of which kind it is, that kind alone.</summary>
    private string[] Meant(string[] types, JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty("type", out var given)
            && types.FirstOrDefault(type => _types.TryGetValue(type, out var fields) && fields.TryGetValue("type", out var field)
                && field.Literal is { } literal && given.ValueEquals(literal)) is { } meant
            ? [meant]
            : types;

    private string? Check(string type, JsonElement value, string path)
    {
        if (type.StartsWith(List, StringComparison.Ordinal))
            return value.ValueKind == JsonValueKind.Array
                ? value.EnumerateArray().Select((item, index) => Check(type[List.Length..], item, $"{path}[{index}]")).FirstOrDefault(problem => problem is not null)
                : $"{path} is not {type}";
        if (_subtypes.TryGetValue(type, out var subtypes))
            return CheckAny(subtypes, value, path);
        var fits = type switch
        {
            "Integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "Float" => value.ValueKind == JsonValueKind.Number,
            "String" or "InputFile" => value.ValueKind == JsonValueKind.String,
            "Boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            _ => value.ValueKind == JsonValueKind.Object && _types.ContainsKey(type),
        };
        return !fits ? $"{path} is not {type}"
            : value.ValueKind == JsonValueKind.Object ? Check(_types[type], value, path)
            : null;
    }
}
