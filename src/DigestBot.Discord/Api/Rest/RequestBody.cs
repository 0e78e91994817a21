using System.Net;
using System.Net.Http.Headers;

namespace DigestBot.Discord.Api.Rest;

/// <summary>
/// A request's body, which knows whether it has been asked for: that happens once there is a connection to write it to, so until then
/// the server cannot have seen the request.
/// </summary>
internal sealed class RequestBody : HttpContent
{
    private readonly byte[] _bytes;

    /// <summary>A body in one piece.</summary>
    /// <param name="type">The media type, where it is not JSON.</param>
    public RequestBody(byte[] bytes, MediaTypeHeaderValue? type = null)
    {
        _bytes = bytes;
        Headers.ContentType = type ?? new("application/json");
    }

    public bool Begun { get; private set; }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Begun = true;
        await stream.WriteAsync(_bytes, cancellationToken);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override bool TryComputeLength(out long length)
    {
        length = _bytes.Length;
        return true;
    }
}
