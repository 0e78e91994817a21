using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Simulators.Telegram.Control;

/// <summary>Lets another process see and change what the server does.</summary>
internal sealed class ControlDesk(Backstage stage)
{
    public Task HandleAsync(HttpContext http)
    {
        var path = http.Request.Path.Value!.Trim('/').Split('/');
        return (http.Request.Method, path) switch
        {
            ("GET", ["control", "stats"]) => WriteAsync(http, stage.Ledger.Stats, SimulatorJson.Default.TelegramStats),
            ("GET", ["control", "settings"]) => WriteAsync(http, stage.Rules.Settings, SimulatorJson.Default.TelegramSettings),
            ("GET", ["control", "messages"]) => WriteMessagesAsync(http, After(http)),
            ("GET", ["control", "chats", var chat]) when long.TryParse(chat, CultureInfo.InvariantCulture, out var id) =>
                WriteAsync(http, stage.Ledger.Of(id), SimulatorJson.Default.ChatTally),
            ("POST", ["control", "settings"]) => ReadAsync(http, SimulatorJson.Default.TelegramSettings, settings => stage.Rules.Settings = settings),
            ("POST", ["control", "answers"]) => ReadAsync(http, SimulatorJson.Default.Scripted, stage.Script.Add),
            ("POST", ["control", "happenings"]) => HappenAsync(http),
            ("GET", ["control", "calls"]) => WriteAsync(http, stage.CallLog.All, SimulatorJson.Default.IReadOnlyListRecordedCall),
            ("GET", ["control", "chats", var chat, "messages"]) when long.TryParse(chat, CultureInfo.InvariantCulture, out var id) =>
                WriteAsync(http, stage.Shown(id), SimulatorJson.Default.IReadOnlyListShown),
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
        foreach (var received in stage.Ledger.After(after))
        {
            await JsonSerializer.SerializeAsync(http.Response.Body, received, SimulatorJson.Default.Received, http.RequestAborted);
            await http.Response.WriteAsync("\n", http.RequestAborted);
        }
    }

    private async Task HappenAsync(HttpContext http)
    {
        try
        {
            var happening = await JsonSerializer.DeserializeAsync(http.Request.Body, SimulatorJson.Default.Happening, http.RequestAborted);
            await WriteAsync(http, stage.Director.Play(happening!), SimulatorJson.Default.Happened);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            await Answers.RefuseAsync(http, Refusal.BadRequest(error.Message));
        }
    }

    private Task ResetAsync(HttpContext http)
    {
        stage.Reset();
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
