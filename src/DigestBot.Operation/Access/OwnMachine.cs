using System.Net;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Operation.Access;

/// <summary>Tells requests of this machine's own programs and pages from those of others.</summary>
internal static class OwnMachine
{
    /// <summary>
    /// Whether it comes from this machine, to a name of this machine: another page in the same browser could have a name of its own point here
    /// (DNS rebinding).
    /// </summary>
    public static bool Sent(HttpRequest request) =>
        request.HttpContext.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from) && IsOwnName(request.Host.Host);

    /// <summary>Whether another page has sent it: by a form or a script, not by a link that somebody followed.</summary>
    public static bool IsFromAnotherPage(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            return site is not ("" or "none" or "same-origin") && request.Headers["Sec-Fetch-Mode"] != "navigate";
        // A browser on a page by plain http may not say what site it is, and always says from which origin.
        var origin = request.Headers.Origin.ToString();
        return site is not ("" or "same-origin") || (origin.Length > 0 && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value));
    }

    private static bool IsOwnName(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
