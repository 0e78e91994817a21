using System.Net;
using System.Reflection;

namespace DigestBot.Discord.Api.Rest;

/// <summary>The HTTP client.</summary>
internal static class RestHttp
{
    // More than messages can be on their way at once: who waits for an answer does not wait for one of theirs.
    private const int Connections = 128;
    private const int LongestAnswer = 16 * 1024 * 1024;
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(10);

    public static HttpClient Create(DiscordOptions options)
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
        var http = new HttpClient(new SecretsHandler(server, options.Token!, sockets))
        {
            BaseAddress = server,
            Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
            MaxResponseContentBufferSize = LongestAnswer,
        };
        // Source: Discord, "User Agent": requests without one of this form may be blocked.
        http.DefaultRequestHeaders.UserAgent.ParseAdd($"DiscordBot ({options.AboutUrl}, {Version})");
        return http;
    }

    private static string Version => Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "1.0.0";
}
