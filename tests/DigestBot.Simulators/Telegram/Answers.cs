using System.Text.Json;
using DigestBot.Simulators.Telegram.Methods;
using DigestBot.Simulators.Telegram.Records;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Simulators.Telegram;

/// <summary>Writes answers as the server does. Source: Bot API, "Making requests".</summary>
internal static class Answers
{
    public static Task RefuseAsync(HttpContext http, Refusal refusal) => WriteAsync(http, refusal.Code, json =>
    {
        json.WriteBoolean("ok", false);
        json.WriteNumber("error_code", refusal.Code);
        json.WriteString("description", refusal.Description);
        if (refusal.RetryAfter is null && refusal.MigrateToChatId is null)
            return;
        json.WriteStartObject("parameters");
        if (refusal.RetryAfter is { } seconds)
            json.WriteNumber("retry_after", seconds);
        if (refusal.MigrateToChatId is { } chat)
            json.WriteNumber("migrate_to_chat_id", chat);
        json.WriteEndObject();
    });

    public static Task MessageAsync(HttpContext http, SendMessage message, Received received, long date) => OkAsync(http, json =>
    {
        json.WriteNumber("message_id", received.Order);
        if (message.Thread is { } thread)
            json.WriteNumber("message_thread_id", thread);
        WriteBot(json, "from");
        json.WriteStartObject("chat");
        json.WriteNumber("id", message.Chat);
        json.WriteString("type", ChatRules.Kind(message.Chat));
        json.WriteEndObject();
        json.WriteNumber("date", date);
        json.WriteString("text", message.Text.Encoded);
    });

    public static Task BotAsync(HttpContext http) => OkAsync(http, json =>
    {
        WriteBotFields(json);
        json.WriteBoolean("can_join_groups", true);
        json.WriteBoolean("can_read_all_group_messages", false);
        json.WriteBoolean("supports_inline_queries", true);
    });

    /// <summary>A proxy's page, which repeats the address as some do.</summary>
    public static async Task PageAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status502BadGateway;
        http.Response.ContentType = "text/html";
        await http.Response.WriteAsync($"<html><head><title>502 Bad Gateway</title></head><body>{http.Request.Path}</body></html>");
    }

    private static Task OkAsync(HttpContext http, Action<Utf8JsonWriter> result) => WriteAsync(http, StatusCodes.Status200OK, json =>
    {
        json.WriteBoolean("ok", true);
        json.WriteStartObject("result");
        result(json);
        json.WriteEndObject();
    });

    private static async Task WriteAsync(HttpContext http, int status, Action<Utf8JsonWriter> write)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        using (var json = new Utf8JsonWriter(http.Response.BodyWriter))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
    }

    private static void WriteBot(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject(name);
        WriteBotFields(json);
        json.WriteEndObject();
    }

    private static void WriteBotFields(Utf8JsonWriter json)
    {
        json.WriteNumber("id", 1);
        json.WriteBoolean("is_bot", true);
        json.WriteString("first_name", "DigestBot");
        json.WriteString("username", "digest_test_bot");
    }
}
