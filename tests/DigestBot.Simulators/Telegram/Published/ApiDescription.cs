using System.Text.Json;

namespace DigestBot.Simulators.Telegram.Published;

/// <summary>The Bot API as it is published in machine-readable form, to check calls against: methods, parameters, types.</summary>
internal sealed class ApiDescription
{
    private sealed record Field(string[] Types, bool Required);

    private readonly Dictionary<string, Dictionary<string, Field>> _methods;
    private readonly Dictionary<string, Dictionary<string, Field>> _types;
    private readonly Dictionary<string, string[]> _subtypes;

    private ApiDescription(JsonElement root)
    {
        _methods = root.GetProperty("methods").EnumerateObject().ToDictionary(method => method.Name, method => Fields(method.Value), StringComparer.OrdinalIgnoreCase);
        _types = root.GetProperty("types").EnumerateObject().ToDictionary(type => type.Name, type => Fields(type.Value));
        _subtypes = root.GetProperty("types").EnumerateObject()
            .Where(type => type.Value.TryGetProperty("subtypes", out _))
            .ToDictionary(type => type.Name, type => Strings(type.Value.GetProperty("subtypes")));
    }

    public static ApiDescription Load(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return new(document.RootElement);
    }

    /// <summary>What is wrong with a call, or null.</summary>
    /// <param name="hasTypes">Whether the parameters came with types; those of a form are all text.</param>
    public string? Check(string method, JsonElement parameters, bool hasTypes) =>
        _methods.TryGetValue(method, out var fields) ? Check(fields, parameters, method, hasTypes) : $"{method} is no method";

    private string? Check(Dictionary<string, Field> fields, JsonElement value, string path, bool hasTypes)
    {
        foreach (var (name, field) in fields)
            if (field.Required && !value.TryGetProperty(name, out _))
                return $"{path} lacks {name}";
        foreach (var given in value.EnumerateObject())
            if (!fields.TryGetValue(given.Name, out var field))
                return $"{path} has no {given.Name}";
            else if (hasTypes && CheckAny(field.Types, given.Value, $"{path}.{given.Name}") is { } problem)
                return problem;
        return null;
    }

    private string? CheckAny(string[] types, JsonElement value, string path)
    {
        string? last = null;
        foreach (var type in types)
            if ((last = Check(type, value, path)) is null)
                return null;
        return last;
    }

    private string? Check(string type, JsonElement value, string path)
    {
        const string List = "Array of ";
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
            : value.ValueKind == JsonValueKind.Object ? Check(_types[type], value, path, hasTypes: true)
            : null;
    }

    private static Dictionary<string, Field> Fields(JsonElement described) => described.TryGetProperty("fields", out var fields)
        ? fields.EnumerateArray().ToDictionary(
            field => field.GetProperty("name").GetString()!,
            field => new Field(Strings(field.GetProperty("types")), field.GetProperty("required").GetBoolean()))
        : [];

    private static string[] Strings(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString()!)];
}
