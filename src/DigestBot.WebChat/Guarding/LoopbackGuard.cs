using System.Net;
using DigestBot.WebChat.Wire;
using Microsoft.AspNetCore.Http;

namespace DigestBot.WebChat.Guarding;

/// <summary>
/// Lets in only this computer's own pages. A foreign page in the same browser could otherwise reach the chat: directly, which
/// <c>Origin</c> and <c>Sec-Fetch-Site</c> tell, or under a name of its own that it makes point here (DNS rebinding), which <c>Host</c> tells.
/// </summary>
/// <param name="access">Whether others come in as well, because a key is asked of them before.</param>
internal sealed class LoopbackGuard(PageAccess access) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        PageHeaders.Write(context.HttpContext.Response.Headers);
        return IsOurs(context.HttpContext.Request, access.IsKeyed)
            ? await next(context)
            : Answer.Refuse(context.HttpContext.Request, Refusals.Elsewhere, StatusCodes.Status403Forbidden);
    }

    internal static bool IsOurs(HttpRequest request, bool isKeyed) =>
        (isKeyed || (request.HttpContext.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from) && IsLoopbackName(request.Host.Host)))
        && (HttpMethods.IsGet(request.Method) ? IsOpenedHere(request) : IsSentByOurPage(request));

    private static bool IsLoopbackName(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    // A link on another page may lead here; another page's script may not read from here.
    private static bool IsOpenedHere(HttpRequest request) =>
        FetchSite(request) is "" or "none" or "same-origin" || request.Headers["Sec-Fetch-Mode"] == "navigate";

    private static bool IsSentByOurPage(HttpRequest request) =>
        FetchSite(request) is "" or "same-origin"
        && (request.Headers.Origin.Count == 0 || (Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin) && origin.Authority == request.Host.Value));

    private static string FetchSite(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString();
}

/// <summary>Who gets to the pages.</summary>
/// <param name="IsKeyed">Whoever has a key, which is asked for elsewhere; else this machine alone.</param>
internal sealed record PageAccess(bool IsKeyed);
