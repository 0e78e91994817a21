using System.Text.Json;

namespace DigestBot.Simulators.Discord.Published;

/// <summary>Discord's published description of its HTTP API, to check bodies against.</summary>
internal sealed class OpenApi
{
    private readonly JsonElement _paths;
    private readonly SchemaCheck _check;

    private OpenApi(JsonElement root)
    {
        _paths = root.GetProperty("paths");
        _check = new(root.GetProperty("components").GetProperty("schemas"));
    }

    public static OpenApi Load(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        return new(json.RootElement.Clone());
    }

    /// <summary>What is wrong with a request; empty for a good one.</summary>
    /// <param name="body">Undefined where there is none.</param>
    /// <param name="hasFiles">Whether files came along: the body is a part of a form then, and described as any other.</param>
    public IEnumerable<string> Check(string method, string template, JsonElement body, bool hasFiles = false)
    {
        if (!_paths.TryGetProperty(template, out var path) || !path.TryGetProperty(method.ToLowerInvariant(), out var operation))
            return ["is no published route"];
        var wantsBody = operation.TryGetProperty("requestBody", out var described);
        if (hasFiles && !(wantsBody && described.GetProperty("content").TryGetProperty("multipart/form-data", out _)))
            return ["takes no files"];
        return (wantsBody, HasBody: body.ValueKind != JsonValueKind.Undefined) switch
        {
            (true, true) => _check.Check(described.GetProperty("content").GetProperty("application/json").GetProperty("schema"), body, "$"),
            (true, false) => ["has no body"],
            (false, true) => ["takes no body"],
            _ => [],
        };
    }
}
