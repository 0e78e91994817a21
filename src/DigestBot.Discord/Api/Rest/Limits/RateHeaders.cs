using System.Globalization;
using System.Net.Http.Headers;

namespace DigestBot.Discord.Api.Rest.Limits;

/// <summary>What an answer says about limits. Source: Discord, "Rate Limits", "Header Format".</summary>
/// <param name="Bucket">Names the routes that are limited together; null where nothing is told.</param>
/// <param name="Limit">Requests in a window.</param>
/// <param name="Remaining">Requests left in this one.</param>
/// <param name="ResetAfter">How long this one still lasts.</param>
/// <param name="Scope">Whose limit was reached; null where none was.</param>
/// <param name="RetryAfter">How long to wait, in whole seconds.</param>
internal sealed record RateHeaders(string? Bucket, int? Limit, int? Remaining, TimeSpan? ResetAfter, RateScope? Scope, TimeSpan? RetryAfter)
{
    // A wait beyond a day is none that anybody set on purpose.
    public const double LongestWaitSeconds = 86_400;

    public static RateHeaders Of(HttpResponseHeaders headers) => new(
        Text(headers, "X-RateLimit-Bucket"),
        Number(headers, "X-RateLimit-Limit"),
        Number(headers, "X-RateLimit-Remaining"),
        Seconds(headers, "X-RateLimit-Reset-After"),
        ScopeOf(headers),
        Seconds(headers, "Retry-After"));

    private static RateScope? ScopeOf(HttpResponseHeaders headers) => Text(headers, "X-RateLimit-Scope") switch
    {
        "shared" => RateScope.Shared,
        "global" => RateScope.Global,
        "user" => RateScope.User,
        _ => Text(headers, "X-RateLimit-Global") is "true" ? RateScope.Global : null,
    };

    private static string? Text(HttpResponseHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static int? Number(HttpResponseHeaders headers, string name) =>
        int.TryParse(Text(headers, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static TimeSpan? Seconds(HttpResponseHeaders headers, string name) =>
        double.TryParse(Text(headers, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && double.IsFinite(seconds)
            ? TimeSpan.FromSeconds(Math.Clamp(seconds, 0, LongestWaitSeconds))
            : null;
}
