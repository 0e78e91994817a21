using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace DigestBot.Tests.Rendering.Pictures;

/// <summary>A PNG file read back: of true colour, with lines that are whole or filtered by those above.</summary>
internal sealed record Picture(int Width, int Height, byte[] Pixels, IReadOnlyList<(string Type, uint Checksum)> Chunks)
{
    private const int BytesPerPixel = 3;

    public static Picture Read(byte[] png)
    {
        Assert.Equal((byte[])[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], png[..8]);
        List<(string, uint)> chunks = [];
        using var packed = new MemoryStream();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var type = Encoding.ASCII.GetString(png, at + 4, 4);
            if (type is "IDAT")
                packed.Write(png, at + 8, length);
            chunks.Add((type, BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at + 8 + length))));
            at += length + 12;
        }

        Assert.Equal((byte[])[8, 2, 0, 0, 0], png[24..29]);
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        packed.Position = 0;
        return new(width, height, Unpack(packed, width * BytesPerPixel, height), chunks);
    }

    /// <summary>The largest difference of a channel anywhere; sines may differ in their last digit from machine to machine.</summary>
    public int DifferenceFrom(Picture other) => Pixels.Zip(other.Pixels, (one, two) => Math.Abs(one - two)).Max();

    private static byte[] Unpack(Stream packed, int rowLength, int height)
    {
        using var lines = new ZLibStream(packed, CompressionMode.Decompress);
        var pixels = new byte[rowLength * height];
        for (var y = 0; y < height; y++)
        {
            var filter = lines.ReadByte();
            Assert.True(filter is 0 or 2);
            var row = pixels.AsSpan(y * rowLength, rowLength);
            lines.ReadExactly(row);
            for (var x = 0; filter == 2 && y > 0 && x < rowLength; x++)
                row[x] += pixels[((y - 1) * rowLength) + x];
        }

        Assert.Equal(-1, lines.ReadByte());
        return pixels;
    }
}
