using System.Globalization;
using System.Text.Json;
using DigestBot.Simulators.Telegram.World;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>The parameters of a call: in JSON, or in a form or the address, where they are all text. The server takes either for the other.</summary>
internal sealed class Call(JsonDocument parameters, bool hasTypes, IReadOnlyDictionary<string, SentFile>? files = null) : IDisposable
{
    public JsonElement Root => parameters.RootElement;

    /// <summary>Whether the values came with types.</summary>
    public bool HasTypes => hasTypes;

    /// <summary>Reads them from the body; null where the body is not what its type says.</summary>
    public static async Task<Call?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        try
        {
            if (request.HasFormContentType)
                return await ReadFormAsync(request, ct);
            if (request.ContentLength is 0 or null && !request.Headers.ContainsKey("Transfer-Encoding"))
                return new(Document(request.Query), hasTypes: false);
            var document = await JsonDocument.ParseAsync(request.Body, cancellationToken: ct);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return new(document, hasTypes: true);
            document.Dispose();
            return null;
        }
        catch (Exception error) when (error is JsonException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>An uploaded file; null where there is none of that name.</summary>
    public SentFile? File(string name) => files?.GetValueOrDefault(name);

    private static async Task<Call> ReadFormAsync(HttpRequest request, CancellationToken ct)
    {
        var form = await request.ReadFormAsync(ct);
        Dictionary<string, SentFile> files = [];
        foreach (var file in form.Files)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, ct);
            files[file.Name] = new(file.FileName, file.ContentType, bytes.ToArray());
        }

        // An uploaded file stands for the parameter of its name, unless another one says where it belongs. Source: Bot API, "Sending files".
        var named = files.Where(file => !form.Any(field => field.Value.ToString().Contains($"attach://{file.Key}\"", StringComparison.Ordinal)));
        return new(Document(form, request.Query, named.Select(file => KeyValuePair.Create(file.Key, new StringValues(file.Value.Name)))), hasTypes: false, files);
    }

    public string Text(string name) => Value(name) is not { } value ? ""
        : value.ValueKind == JsonValueKind.String ? value.GetString()!
        : value.GetRawText();

    public long? Number(string name) => long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public bool Flag(string name) => Text(name) is "true" or "True" or "1" or "yes";

    /// <summary>An object or a list, which may come as text that holds it; null where it is neither.</summary>
    public JsonElement? Json(string name)
    {
        if (Value(name) is not { } value || value.ValueKind != JsonValueKind.String)
            return Value(name);
        try
        {
            using var inner = JsonDocument.Parse(value.GetString()!);
            return inner.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A list of texts; null where there is none.</summary>
    public IReadOnlyList<string>? Texts(string name) => Json(name) is { ValueKind: JsonValueKind.Array } list
        ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
        : null;

    public bool Has(string name) => Value(name) is not null;

    public void Dispose() => parameters.Dispose();

    private JsonElement? Value(string name) => Root.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static JsonDocument Document(params IEnumerable<KeyValuePair<string, StringValues>>[] fields) => JsonSerializer.SerializeToDocument(
        fields.SelectMany(field => field).DistinctBy(field => field.Key).ToDictionary(field => field.Key, field => field.Value.ToString()),
        SimulatorJson.Default.DictionaryStringString);
}
