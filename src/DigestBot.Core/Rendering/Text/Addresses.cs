namespace DigestBot.Core.Rendering.Text;

/// <summary>Which addresses may become links.</summary>
internal static class Addresses
{
    // Longer ones are no addresses people can use, and some platforms refuse the whole message for them.
    private const int Longest = 2000;

    /// <summary>An absolute http, https or mailto address in visible ASCII; a host has a dot, so that a broken address is no link.</summary>
    public static bool IsSafe(string url) =>
        url.Length <= Longest
        && !url.AsSpan().ContainsAnyExceptInRange('!', '~')
        && Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme is "http" or "https" ? uri.Host.Contains('.', StringComparison.Ordinal) && url.Contains("://", StringComparison.Ordinal) : uri.Scheme == "mailto");
}
