using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Simulators.Telegram.Control;

/// <summary>Lets another process see and change what the server does.</summary>
internal sealed class ControlDesk(BotApi api)
{
    public Task HandleAsync(HttpContext http)
    {
        var path = http.Request.Path.Value!.Trim('/').Split('/');
        return (http.Request.Method, path) switch
        {
            ("GET", ["control", "stats"]) => WriteAsync(http, api.Ledger.Stats, SimulatorJson.Default.TelegramStats),
            ("GET", ["control", "settings"]) => WriteAsync(http, api.Settings, SimulatorJson.Default.TelegramSettings),
            ("GET", ["control", "messages"]) => WriteMessagesAsync(http, After(http)),
            ("GET", ["control", "chats", var chat]) when long.TryParse(chat, CultureInfo.InvariantCulture, out var id) =>
                WriteAsync(http, api.Ledger.Of(id), SimulatorJson.Default.ChatTally),
            ("POST", ["control", "settings"]) => ReadAsync(http, SimulatorJson.Default.TelegramSettings, settings => api.Settings = settings),
            ("POST", ["control", "answers"]) => ReadAsync(http, SimulatorJson.Default.Refusal, api.Scripted.Enqueue),
            ("POST", ["control", "reset"]) => ResetAsync(http),
            _ => Answers.RefuseAsync(http, new(404, "Not Found")),
        };
    }

    private static int After(HttpContext http) => int.TryParse(http.Request.Query["after"], CultureInfo.InvariantCulture, out var order) ? order : 0;

    private static Task WriteAsync<T>(HttpContext http, T value, JsonTypeInfo<T> type)
    {
        http.Response.ContentType = "application/json";
        return JsonSerializer.SerializeAsync(http.Response.Body, value, type, http.RequestAborted);
    }

    private static async Task ReadAsync<T>(HttpContext http, JsonTypeInfo<T> type, Action<T> use)
    {
        try
        {
            use((await JsonSerializer.DeserializeAsync(http.Request.Body, type, http.RequestAborted))!);
            http.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        catch (JsonException error)
        {
            await Answers.RefuseAsync(http, Refusal.BadRequest(error.Message));
        }
    }

    private async Task WriteMessagesAsync(HttpContext http, int after)
    {
        http.Response.ContentType = "application/jsonl";
        foreach (var received in api.Ledger.After(after))
        {
            await JsonSerializer.SerializeAsync(http.Response.Body, received, SimulatorJson.Default.Received, http.RequestAborted);
            await http.Response.WriteAsync("\n", http.RequestAborted);
        }
    }

    private Task ResetAsync(HttpContext http)
    {
        api.Ledger.Reset();
        api.Gate.Reset();
        api.Scripted.Clear();
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
