using System.Net.Http.Headers;

namespace DigestBot.Discord.Api.Rest;

/// <summary>
/// Puts the real address and the bot's token into a request at the last moment and takes them out again, so that neither the framework's
/// events and exceptions nor anything of ours ever holds a request with a secret in it.
/// </summary>
internal sealed class SecretsHandler(Uri server, string token, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    internal static readonly HttpRequestOptionsKey<RestRoute> Route = new("route");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var shown = request.RequestUri;
        if (!request.Options.TryGetValue(Route, out var route))
            throw new InvalidOperationException("A request without a route.");
        request.RequestUri = new Uri(server, route.Path);
        // An interaction's token is all that its routes want.
        request.Headers.Authorization = route.Secret is null ? new AuthenticationHeaderValue("Bot", token) : null;
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            request.RequestUri = shown;
            request.Headers.Authorization = null;
        }
    }
}
