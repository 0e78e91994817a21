using System.Collections.Concurrent;

namespace DigestBot.Telegram.Api;

/// <summary>An HTTP client of the adapter: posts a call and reads all of its answer within a time. Every push goes through it, so it does no more than that.</summary>
internal sealed class TelegramHttp : IDisposable
{
    private const int Connections = 64;

    /// <summary>How long the server may wait for an update. Source: Bot API server, whose limit is 50 s.</summary>
    public static readonly TimeSpan LongestPoll = TimeSpan.FromSeconds(50);

    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(10);

    private readonly TimeProvider _time;
    private readonly Uri _shown;
    private readonly HttpMessageInvoker _sockets;
    private readonly ConcurrentDictionary<string, Uri> _addresses = [];

    private TelegramHttp(TelegramOptions options, TimeProvider time, TimeSpan timeout)
    {
        _time = time;
        var server = new Uri(options.BaseUrl.TrimEnd('/') + "/");
        _shown = new Uri(server, "bot/");
        _sockets = new(new TokenHandler(server, options.Token!, Sockets()));
        Timeout = timeout;
    }

    /// <summary>How long a call may take.</summary>
    public TimeSpan Timeout { get; }

    /// <summary>For everything but <see cref="CreateForPolls"/>.</summary>
    public static TelegramHttp Create(TelegramOptions options, TimeProvider time) => new(options, time, TimeSpan.FromSeconds(options.TimeoutSeconds));

    /// <summary>For calls that the server answers when it has something to say.</summary>
    public static TelegramHttp CreateForPolls(TelegramOptions options, TimeProvider time) =>
        new(options, time, LongestPoll + TimeSpan.FromSeconds(options.TimeoutSeconds));

    /// <summary>Posts a call and reads its answer, whose bytes last no longer than that.</summary>
    /// <exception cref="OperationCanceledException">The token ended it, or the time is up.</exception>
    public async Task<T> PostAsync<T>(string method, CallBody body, Func<int, ReadOnlySpan<byte>, T> read, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(Timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
        using var request = new HttpRequestMessage(HttpMethod.Post, AddressOf(method)) { Content = body };
        using var response = await _sockets.SendAsync(request, either.Token);
        using var bytes = new AnswerBytes();
        await bytes.ReadAsync(response.Content, either.Token);
        return read((int)response.StatusCode, bytes.All);
    }

    public void Dispose() => _sockets.Dispose();

    private Uri AddressOf(string method) => _addresses.GetOrAdd(method, static (name, shown) => new Uri(shown, name), _shown);

    private static SocketsHttpHandler Sockets() => new()
    {
        // A new connection now and then finds out where the name points today.
        PooledConnectionLifetime = ConnectionLifetime,
        MaxConnectionsPerServer = Connections,
        // Whoever is redirected takes the token along.
        AllowAutoRedirect = false,
        UseCookies = false,
        // Without a propagator the handler starts no activities, whose tags would hold the whole address.
        ActivityHeadersPropagator = null,
    };
}
