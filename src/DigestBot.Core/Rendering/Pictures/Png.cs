using System.Buffers.Binary;
using System.IO.Compression;

namespace DigestBot.Core.Rendering.Pictures;

/// <summary>Writes pictures as PNG. Source: W3C, "Portable Network Graphics (PNG) Specification", third edition.</summary>
internal static class Png
{
    /// <summary>The media type.</summary>
    public const string MediaType = "image/png";

    private const byte BitsPerChannel = 8;
    private const byte TrueColour = 2;

    // Of a row only what differs from the one above is written: in flat areas, nothing.
    private const byte FilterUp = 2;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n'];

    /// <summary>The file.</summary>
    public static byte[] Write(Canvas canvas)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        WriteChunk(file, "IHDR"u8, Header(canvas));
        WriteChunk(file, "IDAT"u8, Pixels(canvas));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Header(Canvas canvas)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, canvas.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), canvas.Height);
        (header[8], header[9]) = (BitsPerChannel, TrueColour);
        return header;
    }

    private static byte[] Pixels(Canvas canvas)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            var line = new byte[1 + canvas.Row(0).Length];
            line[0] = FilterUp;
            for (var y = 0; y < canvas.Height; y++)
            {
                var row = canvas.Row(y);
                ReadOnlySpan<byte> above = y > 0 ? canvas.Row(y - 1) : new byte[row.Length];
                for (var at = 0; at < row.Length; at++)
                    line[at + 1] = (byte)(row[at] - above[at]);
                zlib.Write(line);
            }
        }

        return packed.ToArray();
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        var start = (int)file.Length;
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(file.GetBuffer().AsSpan(start, (int)file.Length - start)));
        file.Write(number);
    }
}
