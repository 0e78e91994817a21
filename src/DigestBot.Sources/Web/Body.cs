using System.Buffers.Binary;
using System.IO.Compression;

namespace DigestBot.Sources.Web;

/// <summary>Reads what a server sends, and no more than is wanted, whatever it announced and however it is packed.</summary>
internal static class Body
{
    private const int SmallestGzip = 18;
    private const int PieceSize = 64 * 1024;

    /// <summary>The whole content, unpacked; null if it is larger.</summary>
    /// <exception cref="InvalidDataException">It is compressed and damaged.</exception>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContent content, int most, CancellationToken ct)
    {
        if (content.Headers.ContentLength > most)
            return null;
        await using var stream = await content.ReadAsStreamAsync(ct);
        var sent = await ReadAsync(stream, (int)(content.Headers.ContentLength ?? 0), most, ct);
        return sent is { } packed && IsPacked(packed.Span) ? await UnpackAsync(packed, most, ct) : sent;
    }

    // Source: RFC 1952, 2.3.1. Some servers pack without saying so, and no digest begins like this.
    private static bool IsPacked(ReadOnlySpan<byte> content) => content.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);

    private static async Task<ReadOnlyMemory<byte>?> UnpackAsync(ReadOnlyMemory<byte> packed, int most, CancellationToken ct)
    {
        if (packed.Length < SmallestGzip)
            throw new InvalidDataException();
        await using var gzip = new GZipStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        var content = await ReadAsync(gzip, capacity: 0, most, ct);
        // It ends with the length of what is packed. The stream takes an early end for the end.
        return content is { } whole && whole.Length != BinaryPrimitives.ReadInt32LittleEndian(packed.Span[^sizeof(int)..])
            ? throw new InvalidDataException()
            : content;
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream stream, int capacity, int most, CancellationToken ct)
    {
        var all = new MemoryStream(capacity);
        var piece = new byte[PieceSize];
        while (await stream.ReadAsync(piece, ct) is > 0 and var count)
        {
            if (all.Length + count > most)
                return null;
            all.Write(piece, 0, count);
        }

        return all.GetBuffer().AsMemory(0, (int)all.Length);
    }
}
