using System.Collections.Concurrent;
using System.Text.Json;

namespace DigestBot.Simulators.Telegram.Published;

/// <summary>The Bot API as it is published in machine-readable form, to check calls against: methods, parameters, types.</summary>
internal sealed class ApiDescription
{
    private static readonly ConcurrentDictionary<string, ApiDescription> Loaded = [];

    private readonly Dictionary<string, Dictionary<string, ApiField>> _methods;
    private readonly ApiTypes _types;

    private ApiDescription(JsonElement root)
    {
        _methods = root.GetProperty("methods").EnumerateObject().ToDictionary(
            method => method.Name, method => ApiField.ReadAll(method.Value), StringComparer.OrdinalIgnoreCase);
        _types = new(root.GetProperty("types"));
    }

    /// <summary>Reads a description; each file once.</summary>
    public static ApiDescription Load(string path) => Loaded.GetOrAdd(path, static path =>
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return new(document.RootElement);
    });

    /// <summary>What is wrong with a call, or null.</summary>
    /// <param name="hasTypes">Whether the parameters came with types; those of a form are all text.</param>
    public string? Check(string method, JsonElement parameters, bool hasTypes)
    {
        if (!_methods.TryGetValue(method, out var fields))
            return $"{method} is no method";
        return hasTypes ? _types.Check(fields, parameters, method) : _types.CheckTexts(fields, parameters, method);
    }
}
