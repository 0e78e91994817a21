using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>The parameters of a call, in JSON or as a form, whose values are all text. The server takes either for the other.</summary>
internal sealed class Call(JsonDocument parameters, bool hasTypes) : IDisposable
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
                return new(await ReadFormAsync(request, ct), hasTypes: false);
            if (request.ContentLength is 0 or null && !request.Headers.ContainsKey("Transfer-Encoding"))
                return new(JsonDocument.Parse("{}"), hasTypes: true);
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

    public bool Has(string name) => Value(name) is not null;

    public void Dispose() => parameters.Dispose();

    private JsonElement? Value(string name) => Root.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static async Task<JsonDocument> ReadFormAsync(HttpRequest request, CancellationToken ct)
    {
        var form = await request.ReadFormAsync(ct);
        return JsonSerializer.SerializeToDocument(form.ToDictionary(field => field.Key, field => field.Value.ToString()), SimulatorJson.Default.DictionaryStringString);
    }
}
