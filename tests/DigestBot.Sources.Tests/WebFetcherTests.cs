using System.IO.Compression;
using System.Text;
using DigestBot.Core.Digests.Publishing;
using DigestBot.Simulators.Publisher;
using DigestBot.Sources.Web;
using NodaTime;

namespace DigestBot.Sources.Tests;

/// <summary>Whatever a server does, fetching ends with a result that says it in words.</summary>
public sealed class WebFetcherTests : IAsyncLifetime
{
    private const string Path = "/2026-01-05.md";
    private static readonly byte[] Content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"line {i}\n")));

    private PublisherServer _server = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Troubles => new()
    {
        { nameof(Faults.Hang), "did not send it whole within 0.5 s" },
        { nameof(Faults.Trickle), "did not send it whole within 0.5 s" },
        { nameof(Faults.BreakOff), "broke off before the end" },
        { nameof(Faults.BreakOffUnannounced), "broke off before the end" },
        { nameof(Faults.CompressHalf), "damaged" },
        { "bomb", "sends more than 1 MB; Fetching:MaxMegabytes is the limit" },
        { "huge", "sends more than 1 MB" },
        { "huge, unannounced", "sends more than 1 MB" },
        { "500", "answered 500" },
        { "403", "answered 403" },
        { "204", "answered 204" },
        { "loop", "redirects more than 5 times" },
        { "ftp", "redirects to ftp:, which is not followed from http:" },
        { "file", "redirects to file:" },
    };

    public async ValueTask InitializeAsync()
    {
        _server = await PublisherServer.StartAsync(Ct);
        _server.Put(Path, Content);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task A_fault_is_told_and_the_file_is_fetched_when_it_is_over(string fault, string reason)
    {
        using var fetcher = Fetcher();
        _server.Fail(Path, Named(fault));
        var failed = Assert.IsType<FetchFailed>(await GetAsync(fetcher));
        Assert.Contains(reason, failed.Reason);
        _server.Fail(Path, null);
        Assert.Equal(Content, Assert.IsType<Fetched>(await GetAsync(fetcher)).Content.ToArray());
    }

    [Fact]
    public async Task A_file_is_asked_for_again_only_if_it_changed()
    {
        using var fetcher = Fetcher();
        var first = Assert.IsType<Fetched>(await GetAsync(fetcher));
        Assert.IsType<NotModified>(await GetAsync(fetcher, first.Mark));
        _server.Put(Path, "other");
        Assert.Equal("other", Text(await GetAsync(fetcher, first.Mark)));
        Assert.Equal([200, 304, 200], _server.Requests.Select(request => request.Status));
        Assert.All(_server.Requests, request => Assert.Matches(@"^DigestBot/\d+\.\d+\.\d+ \(.+\)$", request.UserAgent));
    }

    [Fact]
    public async Task Where_there_is_no_etag_the_day_of_change_serves()
    {
        _server.SendsETags = false;
        using var fetcher = Fetcher();
        var first = Assert.IsType<Fetched>(await GetAsync(fetcher));
        Assert.Null(first.Mark.ETag);
        Assert.IsType<NotModified>(await GetAsync(fetcher, first.Mark));
    }

    [Fact]
    public async Task A_mark_that_is_no_proper_header_is_sent_back_as_it_came()
    {
        _server.Put(Path, Content, etag: "W/unquoted");
        using var fetcher = Fetcher();
        var first = Assert.IsType<Fetched>(await GetAsync(fetcher));
        Assert.IsType<NotModified>(await GetAsync(fetcher, first.Mark));
    }

    [Fact]
    public async Task What_is_compressed_on_the_way_arrives_as_it_was()
    {
        using var fetcher = Fetcher();
        _server.Fail(Path, Faults.Compress);
        Assert.Equal(Content, Assert.IsType<Fetched>(await GetAsync(fetcher)).Content.ToArray());
    }

    [Fact]
    public async Task What_is_compressed_without_saying_so_is_unpacked_too()
    {
        using var fetcher = Fetcher();
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            await gzip.WriteAsync(Content, Ct);
        _server.Put(Path, packed.ToArray());
        Assert.Equal(Content, Assert.IsType<Fetched>(await GetAsync(fetcher)).Content.ToArray());
        _server.Put(Path, [0x1F, 0x8B]);
        Assert.Contains("damaged", Assert.IsType<FetchFailed>(await GetAsync(fetcher)).Reason);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task What_is_not_there_is_no_trouble(int status)
    {
        using var fetcher = Fetcher();
        _server.Fail(Path, Faults.Status(status));
        Assert.IsType<NotThere>(await GetAsync(fetcher));
    }

    [Theory]
    [InlineData(429, "120", 120)]
    [InlineData(503, "7", 7)]
    [InlineData(500, "9", 9)]
    [InlineData(429, "99999999", 86400)]
    [InlineData(429, null, null)]
    [InlineData(429, "soon", null)]
    public async Task Who_asks_to_be_left_alone_is(int status, string? retryAfter, int? seconds)
    {
        using var fetcher = Fetcher();
        _server.Fail(Path, Faults.Status(status, retryAfter));
        var failed = Assert.IsType<FetchFailed>(await GetAsync(fetcher));
        Assert.Equal((true, seconds is { } some ? Duration.FromSeconds(some) : null), (failed.StopsAll, failed.RetryAfter));
    }

    [Fact]
    public async Task It_may_be_asked_for_as_a_date_too()
    {
        using var fetcher = Fetcher();
        _server.Fail(Path, Faults.Status(429, Faults.In(TimeSpan.FromMinutes(10))));
        var wait = Assert.IsType<FetchFailed>(await GetAsync(fetcher)).RetryAfter!.Value;
        Assert.InRange(wait, Duration.FromMinutes(1), Duration.FromMinutes(10));
        _server.Fail(Path, Faults.Status(429, Faults.In(TimeSpan.FromMinutes(-10))));
        Assert.Equal(Duration.Zero, Assert.IsType<FetchFailed>(await GetAsync(fetcher)).RetryAfter);
    }

    [Theory]
    [InlineData("http://digests.invalid/x", "has a name that nobody knows")]
    [InlineData("http://127.0.0.1:1/x", "cannot be reached")]
    public async Task Who_cannot_be_reached_is_not_tried_for_each_file(string address, string reason)
    {
        using var fetcher = new WebFetcher([new(address)], new(), TimeProvider.System);
        var failed = Assert.IsType<FetchFailed>(await fetcher.GetAsync(new(address), mark: null, Ct));
        Assert.Contains(reason, failed.Reason);
        Assert.True(failed.StopsAll);
    }

    [Fact]
    public async Task Whoever_waits_can_be_stopped()
    {
        using var fetcher = Fetcher();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        _server.Fail(Path, (_, _, ct) =>
        {
            stop.Cancel();
            return Task.Delay(Timeout.Infinite, ct);
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetcher.GetAsync(_server.AddressOf(Path), mark: null, stop.Token));
    }

    private static string Text(FetchResult result) => Encoding.UTF8.GetString(Assert.IsType<Fetched>(result).Content.Span);

    private static Fault Named(string name) => name switch
    {
        "bomb" => Faults.Bomb(200),
        "huge" => Faults.Huge(200, isAnnounced: true),
        "huge, unannounced" => Faults.Huge(200, isAnnounced: false),
        "loop" => Faults.Redirect(Path),
        "ftp" => Faults.Redirect("ftp://example.org/x"),
        "file" => Faults.Redirect("file:///etc/passwd"),
        _ when int.TryParse(name, out var status) => Faults.Status(status),
        _ => (Fault)typeof(Faults).GetProperty(name)!.GetValue(null)!,
    };

    private WebFetcher Fetcher() => new([_server.AddressOf("/")], new() { TimeoutSeconds = 0.5, MaxMegabytes = 1 }, TimeProvider.System);

    private Task<FetchResult> GetAsync(WebFetcher fetcher, FetchMark? mark = null) => fetcher.GetAsync(_server.AddressOf(Path), mark, Ct);
}
