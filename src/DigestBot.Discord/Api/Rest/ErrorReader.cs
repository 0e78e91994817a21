using System.Text.Json;
using DigestBot.Discord.Api.Rest.Limits;

namespace DigestBot.Discord.Api.Rest;

/// <summary>Reads refusals. Source: Discord, "Error Messages" and "Exceeding A Rate Limit".</summary>
internal static class ErrorReader
{
    private const string Errors = "_errors";
    private const int MostFields = 20;

    /// <summary>The refusal; null where the body is not one.</summary>
    public static RestError? Read(int status, ReadOnlySpan<byte> body, RateHeaders rate)
    {
        try
        {
            return JsonSerializer.Deserialize(body, RestJson.Snake.ErrorBody) is { Message: not null } error
                ? new(status, error.Code, error.Message, [.. Fields("", error.Errors).Take(MostFields)], Seconds(error.RetryAfter) ?? rate.RetryAfter,
                    rate.Scope ?? (error.Global ? RateScope.Global : null))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static TimeSpan? Seconds(double? seconds) =>
        seconds is { } known ? TimeSpan.FromSeconds(Math.Clamp(known, 0, RateHeaders.LongestWaitSeconds)) : null;

    private static IEnumerable<FieldError> Fields(string path, JsonElement errors)
    {
        if (errors.ValueKind != JsonValueKind.Object)
            return [];
        return errors.EnumerateObject().SelectMany(field => field.NameEquals(Errors)
            ? field.Value.ValueKind == JsonValueKind.Array ? field.Value.EnumerateArray().Select(error => Field(path, error)) : []
            : Fields(path.Length == 0 ? field.Name : $"{path}.{field.Name}", field.Value));
    }

    private static FieldError Field(string path, JsonElement error) => new(path, Text(error, "code"), Text(error, "message"));

    private static string Text(JsonElement error, string name) =>
        error.ValueKind == JsonValueKind.Object && error.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";
}

/// <summary>A refusal as it is written.</summary>
internal sealed record ErrorBody(string? Message, int Code = 0, JsonElement Errors = default, double? RetryAfter = null, bool Global = false);
