using System.Net;
using System.Net.Http.Headers;

namespace DigestBot.Telegram.Api;

/// <summary>
/// A call's parameters, which know whether they have been asked for: that happens once there is a connection to write them to, so until
/// then the server cannot have seen the call.
/// </summary>
internal sealed class CallBody : HttpContent
{
    private readonly byte[] _json;

    public CallBody(byte[] json)
    {
        _json = json;
        Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
    }

    public bool Begun { get; private set; }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Begun = true;
        await stream.WriteAsync(_json, cancellationToken);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override bool TryComputeLength(out long length)
    {
        length = _json.Length;
        return true;
    }
}
