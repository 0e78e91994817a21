using DigestBot.Operation.Status;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Operation.Access;

/// <summary>
/// Decides who gets a page. Without a key, this machine alone; with one, whoever has it, also on this machine, since what comes through a proxy
/// seems to come from here.
/// </summary>
internal sealed class AccessGate(WebOptions options, AccessKey key, AccessCookie cookie, KeyTries tries)
{
    private const string Bearer = "Bearer ";

    /// <summary>Whether whoever asks may know what is inside.</summary>
    public bool MayKnow(HttpContext http) => options.HasKey ? cookie.IsGood(http.Request) || BearsKey(http) : OwnMachine.Sent(http.Request);

    /// <summary>Lets a request through to its page, or answers it.</summary>
    public async Task HandleAsync(HttpContext http, RequestDelegate next)
    {
        PageHeaders.Write(http.Response.Headers);
        var path = http.Request.Path;
        if (OwnMachine.IsFromAnotherPage(http.Request) || (!options.HasKey && !OwnMachine.Sent(http.Request)))
            await KeyPage.RefuseAsync(http);
        else if (options.HasKey && path == KeyPage.Path && HttpMethods.IsPost(http.Request.Method))
            await TryAsync(http);
        else if (path.StartsWithSegments("/health", StringComparison.Ordinal) || path.StartsWithSegments(StatusAssets.Path, StringComparison.Ordinal) || MayKnow(http))
            await next(http);
        else
            await KeyPage.AskAsync(http, KeyQuestion.First);
    }

    private async Task TryAsync(HttpContext http)
    {
        var from = http.Connection.RemoteIpAddress;
        if (tries.WaitOf(from) is var wait && wait > TimeSpan.Zero)
        {
            await KeyPage.AskAsync(http, KeyQuestion.TooOften, wait);
            return;
        }

        var given = await KeyPage.ReadAsync(http.Request);
        if (given is null || !key.Is(given.Key))
        {
            tries.Failed(from);
            await KeyPage.AskAsync(http, KeyQuestion.Wrong, to: given?.To);
            return;
        }

        cookie.Write(http);
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = given.To;
    }

    private bool BearsKey(HttpContext http)
    {
        if (http.Request.Headers.Authorization.ToString() is not { Length: > 0 and < 1000 } given || !given.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return false;
        var from = http.Connection.RemoteIpAddress;
        if (tries.WaitOf(from) > TimeSpan.Zero)
            return false;
        var isGood = key.Is(given[Bearer.Length..].Trim());
        if (!isGood)
            tries.Failed(from);
        return isGood;
    }
}
