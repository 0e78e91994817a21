using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Simulators.Publisher;

/// <summary>
/// A publisher's raw files on loopback, as upstream lays them out, with ETag and Last-Modified, and with every fault that such a server can have.
/// <list type="bullet">
/// <item>Start it with <see cref="StartAsync"/>; give <see cref="Address"/> to the bot as <c>Fetching:RepositoryUrl</c>, or <see cref="AddressOf"/> as an address.</item>
/// <item>Publish: <see cref="Publish"/>, <see cref="Put(string, string)"/>, <see cref="Remove"/>. Look what was asked: <see cref="Requests"/>.</item>
/// <item>Make it fail: <see cref="Fail"/>, <see cref="FailNext"/>.</item>
/// </list>
/// </summary>
public sealed class PublisherServer : IAsyncDisposable
{
    /// <summary>The repository whose branch <c>data</c> it serves.</summary>
    public const string Repository = "someone/daily-arXiv-ai-enhanced";

    private readonly WebApplication _app;
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<string, PublishedContent> _files = [];
    private readonly ConcurrentDictionary<string, Fault> _faults = [];
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Fault>> _next = [];
    private readonly ConcurrentQueue<PublisherRequest> _requests = [];
    private readonly ConcurrentQueue<string> _list = [];

    private PublisherServer(int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}");
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>The value for <c>Fetching:RepositoryUrl</c>.</summary>
    public string Address => _app.Urls.Single();

    /// <summary>What was asked, in order.</summary>
    public IReadOnlyList<PublisherRequest> Requests => [.. _requests];

    /// <summary>Whether it marks files with an ETag.</summary>
    public bool SendsETags { get; set; } = true;

    public static async Task<PublisherServer> StartAsync(CancellationToken ct, int port = 0)
    {
        var server = new PublisherServer(port);
        await server._app.StartAsync(ct);
        return server;
    }

    /// <summary>The path of a file of the branch.</summary>
    public static string PathOf(string file) => $"/{Repository}/data/{file}";

    public Uri AddressOf(string path) => new(new(Address), path);

    /// <summary>Puts an edition's files where upstream does, and its name on the list; without JSON lines, the list names the Markdown.</summary>
    public void Publish(string day, string? markdown = null, string? jsonLines = null, string language = "Chinese")
    {
        if (markdown is not null)
            Put(PathOf($"data/{day}.md"), markdown);
        if (jsonLines is not null)
            Put(PathOf($"data/{day}_AI_enhanced_{language}.jsonl"), jsonLines);
        // Upstream's list has the files before the AI too, is in no order, and repeats itself.
        _list.Enqueue($"{day}.jsonl");
        _list.Enqueue(jsonLines is null ? $"{day}.md" : $"{day}_AI_enhanced_{language}.jsonl");
        Put(PathOf("assets/file-list.txt"), string.Concat(_list.Reverse().Concat(_list).Select(name => name + "\n")));
    }

    public void Put(string path, string content) => Put(path, Encoding.UTF8.GetBytes(content));

    /// <summary>Puts a file there, or other content in its place.</summary>
    /// <param name="etag">Its mark; null for one that changes with the content.</param>
    public void Put(string path, byte[] content, string? etag = null) =>
        _files[path] = new(content, etag ?? $"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}\"", TimeProvider.System.GetUtcNow());

    public void Remove(string path) => _files.TryRemove(path, out _);

    /// <summary>Whoever asks for the path meets this from now on; null ends that.</summary>
    public void Fail(string path, Fault? fault)
    {
        if (fault is null)
            _faults.TryRemove(path, out _);
        else
            _faults[path] = fault;
    }

    /// <summary>The next request for the path meets this; several queue up.</summary>
    public void FailNext(string path, Fault fault) => _next.GetOrAdd(path, _ => []).Enqueue(fault);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _app.DisposeAsync();
        _stopping.Dispose();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var path = http.Request.Path.Value!;
        // Written down before anybody can see the answer; of what is never answered, when the client has gone.
        var isLogged = false;
        http.Response.OnStarting(() =>
        {
            if (!isLogged)
                Log(http, path);
            isLogged = true;
            return Task.CompletedTask;
        });
        using var either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, _stopping.Token);
        try
        {
            if (_next.GetValueOrDefault(path)?.TryDequeue(out var next) == true || _faults.TryGetValue(path, out next))
                await next(http, _files.GetValueOrDefault(path), either.Token);
            else if (_files.TryGetValue(path, out var file))
                await AnswerAsync(http, file, either.Token);
            else
                http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        catch (OperationCanceledException)
        {
            if (!isLogged)
                Log(http, path);
            isLogged = true;
            http.Abort();
        }
    }

    private void Log(HttpContext http, string path) => _requests.Enqueue(
        new(path, http.Request.Headers.IfNoneMatch, http.Request.Headers.IfModifiedSince, http.Request.Headers.UserAgent, http.Response.StatusCode));

    private async Task AnswerAsync(HttpContext http, PublishedContent file, CancellationToken ct)
    {
        var modified = file.Modified.ToString("R");
        http.Response.Headers.LastModified = modified;
        if (SendsETags)
            http.Response.Headers.ETag = file.ETag;
        if (SendsETags ? http.Request.Headers.IfNoneMatch == file.ETag : http.Request.Headers.IfModifiedSince == modified)
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        http.Response.ContentLength = file.Bytes.Length;
        await http.Response.Body.WriteAsync(file.Bytes, ct);
    }
}

/// <summary>A file as it stands on the server.</summary>
public sealed record PublishedContent(byte[] Bytes, string ETag, DateTimeOffset Modified);

/// <summary>A request that was answered.</summary>
public sealed record PublisherRequest(string Path, string? IfNoneMatch, string? IfModifiedSince, string? UserAgent, int Status);
