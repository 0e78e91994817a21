namespace DigestBot.Core.Rendering.Text;

/// <summary>Which addresses may become links: a digest is data, and some addresses do things when pressed.</summary>
public static class Addresses
{
    /// <summary>An absolute http or https address.</summary>
    public static bool IsWeb(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https");
}
