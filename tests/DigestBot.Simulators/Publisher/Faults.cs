using System.Globalization;
using System.IO.Compression;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Simulators.Publisher;

/// <summary>Answers a request in the place of the file.</summary>
public delegate Task Fault(HttpContext http, PublishedContent? file, CancellationToken ct);

/// <summary>What a server can do wrong.</summary>
public static class Faults
{
    private const int Megabyte = 1 << 20;

    /// <summary>Nothing at all comes.</summary>
    public static Fault Hang { get; } = (_, _, ct) => Task.Delay(Timeout.Infinite, ct);

    /// <summary>A byte now and then, for ever.</summary>
    public static Fault Trickle { get; } = async (http, _, ct) =>
    {
        while (true)
        {
            await http.Response.Body.WriteAsync("#"u8.ToArray(), ct);
            await http.Response.Body.FlushAsync(ct);
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, ct);
        }
    };

    /// <summary>The connection breaks in the middle of the file, whose length was announced.</summary>
    public static Fault BreakOff { get; } = async (http, file, ct) =>
    {
        http.Response.ContentLength = file!.Bytes.Length;
        await http.Response.Body.WriteAsync(file.Bytes.AsMemory(0, file.Bytes.Length / 2), ct);
        await http.Response.Body.FlushAsync(ct);
        http.Abort();
    };

    /// <summary>The same of a file whose length was not announced.</summary>
    public static Fault BreakOffUnannounced { get; } = async (http, file, ct) =>
    {
        await http.Response.Body.WriteAsync(file!.Bytes.AsMemory(0, file.Bytes.Length / 2), ct);
        await http.Response.Body.FlushAsync(ct);
        http.Abort();
    };

    /// <summary>Half the file passes for the whole.</summary>
    public static Fault Halve { get; } = async (http, file, ct) =>
    {
        http.Response.ContentLength = file!.Bytes.Length / 2;
        await http.Response.Body.WriteAsync(file.Bytes.AsMemory(0, file.Bytes.Length / 2), ct);
    };

    /// <summary>The right content, compressed as the client said it may be.</summary>
    public static Fault Compress { get; } = async (http, file, ct) =>
    {
        http.Response.Headers.ContentEncoding = "gzip";
        await using var gzip = new GZipStream(http.Response.Body, CompressionLevel.Fastest);
        await gzip.WriteAsync(file!.Bytes, ct);
    };

    /// <summary>Something compressed whose end is missing.</summary>
    public static Fault CompressHalf { get; } = async (http, file, ct) =>
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            await gzip.WriteAsync(file!.Bytes, ct);
        http.Response.Headers.ContentEncoding = "gzip";
        await http.Response.Body.WriteAsync(packed.GetBuffer().AsMemory(0, (int)packed.Length / 2), ct);
    };

    /// <summary>It answers every question with the file, as if nothing had been asked about changes.</summary>
    public static Fault IgnoreConditions { get; } = async (http, file, ct) =>
    {
        http.Response.Headers.ETag = file!.ETag;
        await http.Response.Body.WriteAsync(file.Bytes, ct);
    };

    /// <summary>It says that nothing changed, whatever did.</summary>
    public static Fault DenyChanges { get; } = async (http, file, ct) =>
    {
        http.Response.Headers.ETag = "\"always\"";
        if (http.Request.Headers.IfNoneMatch == "\"always\"")
            http.Response.StatusCode = StatusCodes.Status304NotModified;
        else
            await http.Response.Body.WriteAsync(file!.Bytes, ct);
    };

    public static Fault Status(int status, string? retryAfter = null) => (http, _, _) =>
    {
        http.Response.StatusCode = status;
        if (retryAfter is not null)
            http.Response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    };

    /// <summary>A friendly page instead of the file.</summary>
    public static Fault Page { get; } = async (http, _, ct) =>
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync("<!DOCTYPE html><html><body>Please sign in.</body></html>", ct);
    };

    public static Fault Redirect(string location, int status = StatusCodes.Status302Found) => (http, _, _) =>
    {
        http.Response.StatusCode = status;
        http.Response.Headers.Location = location;
        return Task.CompletedTask;
    };

    /// <summary>A small answer that unpacks to very much.</summary>
    public static Fault Bomb(int megabytes) => async (http, _, ct) =>
    {
        http.Response.Headers.ContentEncoding = "gzip";
        await using var gzip = new GZipStream(http.Response.Body, CompressionLevel.Fastest);
        var piece = new byte[Megabyte];
        for (var i = 0; i < megabytes; i++)
            await gzip.WriteAsync(piece, ct);
    };

    /// <summary>A very large file, announced as such or not.</summary>
    public static Fault Huge(int megabytes, bool isAnnounced) => async (http, _, ct) =>
    {
        if (isAnnounced)
            http.Response.ContentLength = (long)megabytes * Megabyte;
        var piece = new byte[Megabyte];
        for (var i = 0; i < megabytes; i++)
            await http.Response.Body.WriteAsync(piece, ct);
    };

    /// <summary>When something may be asked again, as a date.</summary>
    public static string In(TimeSpan time) => (TimeProvider.System.GetUtcNow() + time).ToString("R", CultureInfo.InvariantCulture);
}
