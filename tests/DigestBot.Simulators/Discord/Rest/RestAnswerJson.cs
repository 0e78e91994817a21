using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Simulators.Discord.Rest;

/// <summary>Writes answers as Discord does.</summary>
internal static class RestAnswerJson
{
    public static async Task WriteAsync(HttpContext http, int status, JsonNode? body)
    {
        http.Response.StatusCode = status;
        if (body is null)
            return;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(body.ToJsonString(), http.RequestAborted);
    }

    public static Task RefuseAsync(HttpContext http, DiscordRefusal refusal)
    {
        var body = new JsonObject { ["message"] = refusal.Message, ["code"] = refusal.Code };
        if (refusal.Fields.Count > 0)
            body["errors"] = Errors(refusal.Fields);
        if (refusal.RetryAfter is { } seconds)
        {
            body["retry_after"] = seconds;
            body["global"] = refusal.Scope == "global";
            if (refusal.IsInBodyAlone)
                return WriteAsync(http, refusal.Status, body);
            http.Response.Headers["Retry-After"] = $"{Math.Ceiling(seconds)}";
            http.Response.Headers["X-RateLimit-Scope"] = refusal.Scope;
            if (refusal.Scope == "global")
                http.Response.Headers["X-RateLimit-Global"] = "true";
        }

        return WriteAsync(http, refusal.Status, body);
    }

    /// <summary>A proxy's page, which repeats the address as some do.</summary>
    public static Task PageAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status502BadGateway;
        http.Response.ContentType = "text/html";
        return http.Response.WriteAsync($"<html><body>502 Bad Gateway {http.Request.Path}</body></html>", http.RequestAborted);
    }

    private static JsonObject Errors(IReadOnlyList<Fault> fields)
    {
        var root = new JsonObject();
        foreach (var field in fields)
        {
            var at = field.Path.Split('.').Aggregate(root, (parent, name) => (JsonObject)(parent[name] ??= new JsonObject()));
            ((JsonArray)(at["_errors"] ??= new JsonArray())).Add(new JsonObject { ["code"] = field.Code, ["message"] = field.Message });
        }

        return root;
    }
}
