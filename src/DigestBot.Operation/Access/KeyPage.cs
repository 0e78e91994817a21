using System.Globalization;
using DigestBot.Operation.Status;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace DigestBot.Operation.Access;

/// <summary>Why the key is asked for.</summary>
internal enum KeyQuestion
{
    /// <summary>It was not given.</summary>
    First,

    /// <summary>Another one was given.</summary>
    Wrong,

    /// <summary>Others were given too often.</summary>
    TooOften,
}

/// <summary>What was given, and where its giver wanted to go.</summary>
internal sealed record GivenKey(string Key, string To);

/// <summary>The plain page on which the key is entered once.</summary>
internal static class KeyPage
{
    public const string Path = "/key";

    private const int LargestForm = 4096;

    /// <summary>Asks a person by a page, and a program by a sentence.</summary>
    /// <param name="to">Where its giver wanted to go; null for this very page.</param>
    public static Task AskAsync(HttpContext http, KeyQuestion question, TimeSpan wait = default, string? to = null)
    {
        var texts = StatusTexts.For(http.Request);
        http.Response.StatusCode = question is KeyQuestion.TooOften ? StatusCodes.Status429TooManyRequests : StatusCodes.Status401Unauthorized;
        if (question is KeyQuestion.TooOften)
            http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        else
            http.Response.Headers.WWWAuthenticate = "Bearer realm=\"DigestBot\"";
        return http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase) || http.Request.Path == Path
            ? WriteAsync(http, KeyView.Of(texts, question, to ?? ToOf(http.Request)))
            : SayAsync(http, texts.KeyNeeded);
    }

    /// <summary>Says that nothing is here for whoever asks.</summary>
    public static Task RefuseAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return SayAsync(http, StatusTexts.For(http.Request).Elsewhere);
    }

    /// <summary>What the form brought; null where it is none.</summary>
    public static async Task<GivenKey?> ReadAsync(HttpRequest request)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = LargestForm;
        if (!request.HasFormContentType || request.ContentLength > LargestForm)
            return null;
        try
        {
            var form = await request.ReadFormAsync(new FormOptions { ValueCountLimit = 4, ValueLengthLimit = LargestForm, MultipartBodyLengthLimit = LargestForm }, request.HttpContext.RequestAborted);
            return new(form["key"].ToString().Trim(), Local(form["to"].ToString()));
        }
        catch (Exception trouble) when (trouble is BadHttpRequestException or InvalidDataException)
        {
            return null;
        }
    }

    private static string ToOf(HttpRequest request) => HttpMethods.IsGet(request.Method) ? Local($"{request.Path}{request.QueryString}") : "/";

    // Never to another site: two slashes, or one that leans the other way, would lead there.
    private static string Local(string to) =>
        to.StartsWith('/') && !to.StartsWith("//", StringComparison.Ordinal) && !to.Contains('\\', StringComparison.Ordinal) && !to.Any(char.IsControl)
        && Uri.IsWellFormedUriString(to, UriKind.Relative) ? to : "/";

    private static Task WriteAsync(HttpContext http, Html page)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsync(page.ToString(), http.RequestAborted);
    }

    private static Task SayAsync(HttpContext http, string sentence)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(sentence + "\n", http.RequestAborted);
    }
}
