using System.Net;

namespace DigestBot.Telegram.Api;

/// <summary>
/// A call's parameters, which know whether they have been asked for: that happens once there is a connection to write them to, so until
/// then the server cannot have seen the call.
/// </summary>
internal sealed class CallBody : HttpContent
{
    private readonly ReadOnlyMemory<byte> _head;
    private readonly ReadOnlyMemory<byte> _rest;

    /// <summary>JSON in one piece or in two, the second of which may be shared with other calls.</summary>
    /// <param name="type">The media type, where it is not JSON.</param>
    public CallBody(ReadOnlyMemory<byte> head, ReadOnlyMemory<byte> rest = default, string type = "application/json; charset=utf-8")
    {
        (_head, _rest) = (head, rest);
        Headers.TryAddWithoutValidation("Content-Type", type);
    }

    public bool Begun { get; private set; }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Begun = true;
        await stream.WriteAsync(_head, cancellationToken);
        if (!_rest.IsEmpty)
            await stream.WriteAsync(_rest, cancellationToken);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override bool TryComputeLength(out long length)
    {
        length = _head.Length + _rest.Length;
        return true;
    }
}
