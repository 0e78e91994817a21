namespace DigestBot.Core.Rendering.Text;

/// <summary>Which addresses may become links.</summary>
internal static class Addresses
{
    /// <summary>An absolute http or https address.</summary>
    public static bool IsSafe(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https");
}
