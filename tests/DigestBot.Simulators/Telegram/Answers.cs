using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Simulators.Telegram;

/// <summary>Writes answers as the server does. Source: Bot API, "Making requests".</summary>
internal static class Answers
{
    public static Task RefuseAsync(HttpContext http, Refusal refusal)
    {
        Begin(http, refusal.Code);
        using (var json = new Utf8JsonWriter(http.Response.BodyWriter))
            Write(json, refusal);
        return FlushAsync(http);
    }

    public static Task AnswerAsync(HttpContext http, Outcome outcome)
    {
        Begin(http, StatusCodes.Status200OK);
        using (var json = new Utf8JsonWriter(http.Response.BodyWriter, SimulatorJson.Writing))
            Write(json, outcome);
        return FlushAsync(http);
    }

    /// <summary>The answer in single bytes, at most so many of them.</summary>
    public static async Task AnswerInPiecesAsync(HttpContext http, Outcome outcome, double share)
    {
        Begin(http, StatusCodes.Status200OK);
        using var whole = new MemoryStream();
        using (var json = new Utf8JsonWriter(whole, SimulatorJson.Writing))
            Write(json, outcome);
        foreach (var piece in whole.ToArray().Take((int)(whole.Length * share)))
        {
            await http.Response.Body.WriteAsync(new[] { piece }, http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
        }
    }

    /// <summary>A proxy's page, which repeats the address as some do.</summary>
    public static async Task PageAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status502BadGateway;
        http.Response.ContentType = "text/html";
        await http.Response.WriteAsync($"<html><head><title>502 Bad Gateway</title></head><body>{http.Request.Path}</body></html>");
    }

    private static void Begin(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
    }

    private static async Task FlushAsync(HttpContext http) => await http.Response.BodyWriter.FlushAsync(http.RequestAborted);

    private static void Write(Utf8JsonWriter json, Outcome outcome)
    {
        json.WriteStartObject();
        json.WriteBoolean("ok", true);
        json.WritePropertyName("result");
        outcome.Result!(json);
        if (outcome.Description is { } description)
            json.WriteString("description", description);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Refusal refusal)
    {
        json.WriteStartObject();
        json.WriteBoolean("ok", false);
        json.WriteNumber("error_code", refusal.Code);
        json.WriteString("description", refusal.Description);
        if (refusal.RetryAfter is not null || refusal.MigrateToChatId is not null)
        {
            json.WriteStartObject("parameters");
            if (refusal.RetryAfter is { } seconds)
                json.WriteNumber("retry_after", seconds);
            if (refusal.MigrateToChatId is { } chat)
                json.WriteNumber("migrate_to_chat_id", chat);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
