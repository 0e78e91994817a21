using System.Text.Json;
using System.Text.RegularExpressions;

namespace DigestBot.Simulators.Discord.Published;

/// <summary>
/// Checks values against that part of JSON Schema 2020-12 which Discord's description uses. Stricter in one thing: an object that names its
/// properties may have no others, since what is not described is a mistyped name.
/// </summary>
internal sealed class SchemaCheck(JsonElement schemas)
{
    public IEnumerable<string> Check(JsonElement schema, JsonElement value, string path)
    {
        if (schema.ValueKind == JsonValueKind.True)
            return [];
        if (schema.TryGetProperty("$ref", out var reference))
            return Check(schemas.GetProperty(reference.GetString()!.Split('/')[^1]), value, path);
        return
        [
            .. Typed(schema, value, path), .. Fixed(schema, value, path), .. Combined(schema, value, path),
            .. value.ValueKind switch
            {
                JsonValueKind.String => Text(schema, value.GetString()!, path),
                JsonValueKind.Number => Number(schema, value.GetDouble(), path),
                JsonValueKind.Array => Array(schema, [.. value.EnumerateArray()], path),
                JsonValueKind.Object => Object(schema, value, path),
                _ => [],
            },
        ];
    }

    private static IEnumerable<string> Typed(JsonElement schema, JsonElement value, string path)
    {
        if (!schema.TryGetProperty("type", out var type))
            return [];
        string[] types = type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(one => one.GetString()!)] : [type.GetString()!];
        return types.Any(one => Is(value, one)) ? [] : [$"{path} is not {string.Join(" or ", types)}"];
    }

    private static bool Is(JsonElement value, string type) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "string" => value.ValueKind == JsonValueKind.String,
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        _ => throw new NotSupportedException(type),
    };

    private static IEnumerable<string> Fixed(JsonElement schema, JsonElement value, string path)
    {
        if (schema.TryGetProperty("const", out var only) && !JsonElement.DeepEquals(only, value))
            yield return $"{path} is not {only}";
        if (schema.TryGetProperty("enum", out var values) && !values.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)))
            yield return $"{path} is none of {values}";
    }

    private IEnumerable<string> Combined(JsonElement schema, JsonElement value, string path)
    {
        if (schema.TryGetProperty("allOf", out var all))
            foreach (var violation in all.EnumerateArray().SelectMany(one => Check(one, value, path)))
                yield return violation;
        if (schema.TryGetProperty("anyOf", out var any) && Matches(any, value, path) == 0)
            yield return $"{path} is none of {any.GetArrayLength()} things";
        if (schema.TryGetProperty("oneOf", out var alternatives) && Matches(alternatives, value, path) is not 1 and var count)
            yield return $"{path} is {count} of {alternatives.GetArrayLength()} things instead of one";
    }

    private int Matches(JsonElement alternatives, JsonElement value, string path) => alternatives.EnumerateArray().Count(one => !Check(one, value, path).Any());

    private static IEnumerable<string> Text(JsonElement schema, string value, string path)
    {
        var length = value.EnumerateRunes().Count();
        if (length < Limit(schema, "minLength", 0) || length > Limit(schema, "maxLength", double.MaxValue))
            yield return $"{path} has {length} characters";
        if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(value, pattern.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(10)))
            yield return $"{path} is not like {pattern}";
    }

    private static IEnumerable<string> Number(JsonElement schema, double value, string path) =>
        value < Limit(schema, "minimum", double.MinValue) || value > Limit(schema, "maximum", double.MaxValue) ? [$"{path} is {value}"] : [];

    private IEnumerable<string> Array(JsonElement schema, JsonElement[] values, string path)
    {
        if (values.Length < Limit(schema, "minItems", 0) || values.Length > Limit(schema, "maxItems", double.MaxValue))
            yield return $"{path} has {values.Length} items";
        if (schema.TryGetProperty("uniqueItems", out var unique) && unique.GetBoolean()
            && values.DistinctBy(value => value.GetRawText()).Count() < values.Length)
            yield return $"{path} has an item twice";
        if (schema.TryGetProperty("items", out var items))
            foreach (var violation in values.Index().SelectMany(value => Check(items, value.Item, $"{path}[{value.Index}]")))
                yield return violation;
    }

    private IEnumerable<string> Object(JsonElement schema, JsonElement value, string path)
    {
        var names = value.EnumerateObject().Select(property => property.Name).ToList();
        if (names.Count < Limit(schema, "minProperties", 0) || names.Count > Limit(schema, "maxProperties", double.MaxValue))
            yield return $"{path} has {names.Count} properties";
        if (schema.TryGetProperty("required", out var required))
            foreach (var missing in required.EnumerateArray().Select(name => name.GetString()!).Except(names))
                yield return $"{path}.{missing} is missing";
        foreach (var violation in value.EnumerateObject().SelectMany(property => Property(schema, property, $"{path}.{property.Name}")))
            yield return violation;
    }

    private IEnumerable<string> Property(JsonElement schema, JsonProperty property, string path)
    {
        var isNamed = schema.TryGetProperty("properties", out var properties);
        if (isNamed && properties.TryGetProperty(property.Name, out var described))
            return Check(described, property.Value, path);
        if (schema.TryGetProperty("additionalProperties", out var others))
            return others.ValueKind == JsonValueKind.False ? [$"{path} is unknown"] : Check(others, property.Value, path);
        return isNamed ? [$"{path} is unknown"] : [];
    }

    private static double Limit(JsonElement schema, string name, double otherwise) =>
        schema.TryGetProperty(name, out var limit) ? limit.GetDouble() : otherwise;
}
