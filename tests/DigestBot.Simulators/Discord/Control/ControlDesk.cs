using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Simulators.Discord.Control;

/// <summary>Drives a server from another process, over <c>/control/</c>.</summary>
internal sealed class ControlDesk(DiscordServer server)
{
    public Task HandleAsync(HttpContext http, string[] path) => (http.Request.Method, path) switch
    {
        ("GET", ["requests"]) => WriteAsync(http, server.Requests, ControlJson.Default.IReadOnlyListReceivedRequest),
        ("GET", ["messages"]) => WriteAsync(http, server.Messages, ControlJson.Default.IReadOnlyListSimMessage),
        ("GET", ["channels", var channel, "messages"]) => WriteAsync(http, server.Shown(channel), ControlJson.Default.IReadOnlyListSimMessage),
        ("GET", ["dms", var person]) => WriteAsync(http, server.Dm(person), ControlJson.Default.SimChannel),
        ("GET", ["interactions"]) => WriteAsync(http, server.Exchanges, ControlJson.Default.IReadOnlyListExchange),
        ("GET", ["interactions", var interaction]) => WriteAsync(http, server.Exchange(interaction), ControlJson.Default.Exchange),
        ("GET", ["commands"]) => WriteAsync(http, server.Commands, ControlJson.Default.IReadOnlyListJsonElement),
        ("GET", ["violations"]) => WriteAsync(http, server.Violations, ControlJson.Default.IReadOnlyListString),
        ("GET", ["gateway"]) => WriteAsync(http, Stats(), ControlJson.Default.GatewayStats),
        ("POST", ["settings"]) => ReadAsync(http, ControlJson.Default.DiscordSettings, settings => server.Settings = settings),
        ("POST", ["answers"]) => ReadAsync(http, ControlJson.Default.ToldAnswer, server.Answer),
        ("POST", ["happenings"]) => HappenAsync(http),
        ("POST", ["events"]) => ReadAsync(http, ControlJson.Default.ToldEvent, told => server.Gateway.Tell(told.Type, told.Guild, told.Data)),
        ("POST", ["gateway", var deed]) => DoAsync(http, deed),
        _ => RefuseAsync(http, StatusCodes.Status404NotFound, "There is no such control."),
    };

    private GatewayStats Stats() => new(
        server.Gateway.Identifies.Count, server.Gateway.Resumes, server.Gateway.TooSoon,
            server.Gateway.Goodbyes, server.Gateway.Connected, server.Gateway.Heartbeats);

    private Task DoAsync(HttpContext http, string deed)
    {
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        switch (deed)
        {
            case "drop": server.Gateway.Drop(); break;
            case "reconnect": server.Gateway.AskToReconnect(); break;
            case "invalidate": server.Gateway.Invalidate(isResumable: http.Request.Query["resumable"] == "true"); break;
            case "mute": server.Gateway.IsMute = http.Request.Query["on"] != "false"; break;
            case "close" when int.TryParse(http.Request.Query["code"], out var code): server.Gateway.Close(code); break;
            default: return RefuseAsync(http, StatusCodes.Status404NotFound, "There is no such deed.");
        }

        return Task.CompletedTask;
    }

    private async Task HappenAsync(HttpContext http)
    {
        try
        {
            var happening = await JsonSerializer.DeserializeAsync(http.Request.Body, ControlJson.Default.Happening, http.RequestAborted);
            await WriteAsync(http, server.Happen(happening!), ControlJson.Default.Happened);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            await RefuseAsync(http, StatusCodes.Status400BadRequest, error.Message);
        }
    }

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
            await RefuseAsync(http, StatusCodes.Status400BadRequest, error.Message);
        }
    }

    private static Task RefuseAsync(HttpContext http, int status, string why)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsync(why, http.RequestAborted);
    }
}
