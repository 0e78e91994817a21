using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace DigestBot.WebChat.Guarding;

/// <summary>The most bytes a request may bring: a message of 2,000 characters, each escaped, and room for the rest.</summary>
internal sealed class SmallBody : IRequestSizeLimitMetadata
{
    public long? MaxRequestBodySize => 16 * 1024;
}

internal static class BodyReader
{
    /// <summary>The request's body; null where it is not what was agreed on: another type, too large, broken.</summary>
    public static async Task<T?> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type)
        where T : class
    {
        if (!request.HasJsonContentType())
            return null;
        try
        {
            return await JsonSerializer.DeserializeAsync(request.Body, type, request.HttpContext.RequestAborted);
        }
        catch (Exception e) when (e is JsonException or BadHttpRequestException)
        {
            return null;
        }
    }
}
