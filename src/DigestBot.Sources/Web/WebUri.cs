namespace DigestBot.Sources;

/// <summary>What addresses this room goes to.</summary>
internal static class WebUri
{
    public static bool IsWeb(this Uri address) => address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;

    /// <summary>The address as it may be shown: without user, password and query, which may hold secrets.</summary>
    public static string Shown(this Uri address) => address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.SafeUnescaped);
}
