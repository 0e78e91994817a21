using System.Net;

namespace DigestBot.Configuration;

/// <summary>Finds settings that would have the program listen twice at one port.</summary>
internal static class PortClashes
{
    /// <summary>The pairs, each as its key and value.</summary>
    public static IEnumerable<(string One, string Other)> Among(Settings settings)
    {
        List<(string Key, string Url)> places = [];
        if (settings.WebChat.Enabled)
            places.Add(("WebChat:Url", settings.WebChat.Url));
        if (!string.IsNullOrEmpty(settings.Web.Url))
            places.Add(("Web:Url", settings.Web.Url));
        if (settings.Telegram is { IsOn: true, UsesWebhook: true })
            places.Add(("Telegram:WebhookListen", settings.Telegram.WebhookListen));
        for (var other = 0; other < places.Count; other++)
            for (var one = other + 1; one < places.Count; one++)
                if (Clash(places[one].Url, places[other].Url, mayBeShared: !places[one].Key.StartsWith("Telegram", StringComparison.Ordinal)))
                    yield return (Named(places[one]), Named(places[other]));
    }

    // Pages may be served at one address together, if it is the very same. Port 0 means any free one, which never clashes.
    private static bool Clash(string one, string other, bool mayBeShared) =>
        !(mayBeShared && one.Equals(other, StringComparison.OrdinalIgnoreCase))
        && Uri.TryCreate(one, UriKind.Absolute, out var first) && Uri.TryCreate(other, UriKind.Absolute, out var second)
        && first.Port == second.Port && first.Port != 0
        && (first.Host == second.Host || (first.IsLoopback && second.IsLoopback) || IsAny(first) || IsAny(second));

    // The server listens on all of a machine's addresses where it is given a name.
    private static bool IsAny(Uri url) => IPAddress.TryParse(url.Host.Trim('[', ']'), out var address)
        ? address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)
        : !url.IsLoopback;

    private static string Named((string Key, string Url) place) => $"{place.Key} '{place.Url}'";
}
