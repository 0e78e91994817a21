using System.Text.Json;
using DigestBot.Simulators.Discord.Rest.Routes;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Simulators.Discord.Rest;

/// <summary>Answers what is asked below <c>/api/v10</c>.</summary>
internal sealed class RestApi(Stage stage)
{
    private readonly RouteTable _routes = new(stage);

    public async Task HandleAsync(HttpContext http)
    {
        RestCall? call;
        try
        {
            call = await RestCall.ReadAsync(http.Request, http.RequestAborted);
        }
        catch (JsonException)
        {
            await RestAnswerJson.RefuseAsync(http, DiscordRefusal.Of(50109));
            return;
        }

        if (call is not null && _routes.Match(call) is { } route)
        {
            await AnswerAsync(http, call, route);
            return;
        }

        // Without the path: it may hold an interaction's token.
        stage.Log.Check(http.Request.Method, [$"has no such route, of {call?.Segments.Length ?? 0} parts below {call?.Segments[0]}"]);
        await RestAnswerJson.RefuseAsync(http, DiscordRefusal.NotFound);
    }

    private async Task AnswerAsync(HttpContext http, RestCall call, Matched route)
    {
        var kind = $"{call.Method} {route.Template}";
        stage.Log.Check(kind, stage.Published?.Check(call.Method, route.Template, call.Body, call.Files.Count > 0) ?? []);
        if (stage.Settings.WantsQuiet)
            stage.Log.Check(kind, MentionRules.Check(call.Body));
        var (outcome, mishap) = Decide(http, call, route, kind);
        stage.Log.Add(call, route.Template, mishap is Mishap.None ? outcome.Status : 0);
        stage.Pulse.Beat();
        if (stage.Settings.AnswerMilliseconds is > 0 and var slow)
            await Task.Delay(slow, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (mishap is Mishap.AnswerLost or Mishap.RequestLost)
            http.Abort();
        else if (mishap is Mishap.Hang)
            await Task.Delay(Timeout.Infinite, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        else if (mishap is Mishap.Page)
            await RestAnswerJson.PageAsync(http);
        else if (outcome.Refusal is { } refusal)
            await RestAnswerJson.RefuseAsync(http, refusal);
        else
            await RestAnswerJson.WriteAsync(http, outcome.Status, outcome.Body);
        stage.Pulse.Beat();
    }

    private (Outcome Outcome, Mishap Mishap) Decide(HttpContext http, RestCall call, Matched route, string kind)
    {
        if (Stranger(http, route) is { } stranger)
            return (stranger, Mishap.None);
        if (stage.Limits.Enter(http.Response.Headers, kind, route) is { } tooMany)
            return (tooMany, Mishap.None);
        if (call.Length > stage.Settings.MostBytes)
            return (DiscordRefusal.Of(40005), Mishap.None);
        var (told, mishap) = stage.Script.Take(kind);
        if (told is not null)
            return (told, Mishap.None);
        return (mishap is Mishap.RequestLost or Mishap.Page ? Outcome.NoContent : Answer(route), mishap);
    }

    private Outcome Answer(Matched route)
    {
        lock (stage.Lock)
            return route.Answer();
    }

    private DiscordRefusal? Stranger(HttpContext http, Matched route)
    {
        // Source: Discord, "User Agent": Cloudflare blocks others.
        if (!http.Request.Headers.UserAgent.ToString().StartsWith("DiscordBot (http", StringComparison.Ordinal))
            return new(403, 40333, "internal network error");
        return route.HasToken || http.Request.Headers.Authorization == $"Bot {stage.Settings.Token}" ? null : DiscordRefusal.Unauthorized;
    }
}
