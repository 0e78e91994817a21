using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using DigestBot.Core.Digests.Publishing;
using NodaTime;

namespace DigestBot.Sources.Web;

/// <summary>Fetches files for one source over http or https: only what changed, and within limits.</summary>
internal sealed class WebFetcher : IDisposable
{
    private const int MostRedirects = 5;
    private const int Megabyte = 1 << 20;

    private readonly FetchingOptions _options;
    private readonly TimeProvider _time;
    private readonly HttpMessageInvoker _http;

    /// <summary>For one source.</summary>
    /// <param name="named">An address at each place that the operator named.</param>
    public WebFetcher(IReadOnlyList<Uri> named, FetchingOptions options, TimeProvider time)
    {
        _options = options;
        _time = time;
        _http = new(new SocketsHttpHandler
        {
            ConnectCallback = new CheckedConnections(named, options.AllowPrivateAddresses).ConnectAsync,
            // Every hop is looked at here, and no proxy may connect where this would not.
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
            ActivityHeadersPropagator = null,
        });
    }

    private static ProductInfoHeaderValue Product { get; } = new("DigestBot", Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "1.0.0");

    private static ProductInfoHeaderValue Purpose { get; } = new("(fetches daily arXiv digests)");

    public async Task<FetchResult> GetAsync(Uri address, FetchMark? mark, CancellationToken ct)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(_options.TimeoutSeconds), _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, late.Token);
        try
        {
            return await FollowAsync(address, mark, either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return FetchTroubles.Late(_options.TimeoutSeconds);
        }
        catch (Exception exception) when (!ct.IsCancellationRequested && FetchTroubles.Of(exception) is { } failed)
        {
            return failed;
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<FetchResult> FollowAsync(Uri address, FetchMark? mark, CancellationToken ct)
    {
        for (var hop = 0; hop <= MostRedirects; hop++)
        {
            using var request = Request(address, mark);
            using var response = await _http.SendAsync(request, ct);
            if (Target(response, address) is not { } target)
                return await ReadAsync(response, ct);
            if (!target.IsWeb() || (address.Scheme == Uri.UriSchemeHttps && target.Scheme == Uri.UriSchemeHttp))
                return new FetchFailed($"redirects to {target.Scheme}:, which is not followed from {address.Scheme}:");
            address = target;
        }

        return new FetchFailed($"redirects more than {MostRedirects} times");
    }

    private static HttpRequestMessage Request(Uri address, FetchMark? mark)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.UserAgent.Add(Product);
        request.Headers.UserAgent.Add(Purpose);
        request.Headers.AcceptEncoding.Add(new("gzip"));
        // As they were sent: what a server made of them is its own business.
        if (mark?.ETag is { } etag)
            request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        if (mark?.LastModified is { } modified)
            request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        return request;
    }

    private static Uri? Target(HttpResponseMessage response, Uri address) =>
        response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
        && response.Headers.Location is { } location ? new Uri(address, location) : null;

    private async Task<FetchResult> ReadAsync(HttpResponseMessage response, CancellationToken ct)
    {
        switch (response.StatusCode)
        {
            case HttpStatusCode.NotModified:
                return new NotModified();
            case HttpStatusCode.NotFound or HttpStatusCode.Gone:
                return new NotThere();
            case not HttpStatusCode.OK:
                return FetchTroubles.Of(response.StatusCode, RetryAfter(response));
        }

        return await Body.ReadAsync(response.Content, _options.MaxMegabytes * Megabyte, ct) is { } content
            ? new Fetched(content, Mark(response))
            : new FetchFailed($"sends more than {_options.MaxMegabytes} MB; Fetching:MaxMegabytes is the limit");
    }

    private FetchMark Mark(HttpResponseMessage response) => new(
        Raw(response.Headers, "ETag"), Raw(response.Content.Headers, "Last-Modified"), Instant.FromDateTimeOffset(_time.GetUtcNow()));

    private static string? Raw(HttpHeaders headers, string name) => headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

    private Duration? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => Duration.FromTimeSpan(delta),
        { Date: { } date } => Duration.FromTimeSpan(date - _time.GetUtcNow()),
        _ => null,
    };
}
