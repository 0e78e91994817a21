using System.Net;

namespace DigestBot.Telegram.Api;

/// <summary>The one HTTP client of the adapter.</summary>
internal static class TelegramHttp
{
    private const int Connections = 64;
    private const int LongestAnswer = 16 * 1024 * 1024;
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(10);

    public static HttpClient Create(TelegramOptions options)
    {
        var server = new Uri(options.BaseUrl.TrimEnd('/') + "/");
        var sockets = new SocketsHttpHandler
        {
            // A new connection now and then finds out where the name points today.
            PooledConnectionLifetime = ConnectionLifetime,
            MaxConnectionsPerServer = Connections,
            AutomaticDecompression = DecompressionMethods.All,
            // Whoever is redirected takes the token along.
            AllowAutoRedirect = false,
            UseCookies = false,
            // Without a propagator the handler starts no activities, whose tags would hold the whole address.
            ActivityHeadersPropagator = null,
        };
        return new HttpClient(new TokenHandler(server, options.Token!, sockets))
        {
            BaseAddress = new Uri(server, "bot/"),
            Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
            MaxResponseContentBufferSize = LongestAnswer,
        };
    }
}
