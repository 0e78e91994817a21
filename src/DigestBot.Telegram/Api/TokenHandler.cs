using System.Collections.Concurrent;

namespace DigestBot.Telegram.Api;

/// <summary>
/// Puts the token into the address at the last moment and takes it out again, so that neither the framework's events and exceptions nor
/// anything of ours ever holds an address with the token in it.
/// </summary>
internal sealed class TokenHandler(Uri server, string token, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private readonly ConcurrentDictionary<string, Uri> _addresses = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var shown = request.RequestUri!;
        request.RequestUri = _addresses.GetOrAdd(shown.AbsolutePath, _ => new Uri($"{server}bot{token}/{shown.Segments[^1]}"));
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            request.RequestUri = shown;
        }
    }
}
