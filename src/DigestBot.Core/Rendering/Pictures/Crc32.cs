namespace DigestBot.Core.Rendering.Pictures;

/// <summary>The checksum of PNG's chunks. Source: PNG specification, annex D, "Sample CRC implementation".</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
            sum = Table[(byte)(sum ^ value)] ^ (sum >> 8);
        return ~sum;
    }

    private static uint Entry(int value)
    {
        var entry = (uint)value;
        for (var bit = 0; bit < 8; bit++)
            entry = (entry & 1) == 1 ? Polynomial ^ (entry >> 1) : entry >> 1;
        return entry;
    }
}
