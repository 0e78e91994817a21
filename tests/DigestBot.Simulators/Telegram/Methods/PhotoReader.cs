using System.Buffers.Binary;
using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>Reads pictures. Source: Bot API, <c>sendPhoto</c>, with its limits; the refusals are those of the Bot API server. Of the kinds of files that it takes, PNG alone is known here.</summary>
internal static class PhotoReader
{
    private const int MostBytes = 10_000_000;
    private const int MostOfBothSides = 10_000;
    private const int MostRatio = 20;
    private const int HeaderLength = 24;

    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The picture in the part of this name.</summary>
    public static Parsed<SentFile> Read(Call call, string part)
    {
        if (call.File(part) is not { } file)
            return Refusal.BadRequest("there is no photo in the request");
        if (file.Bytes.Length == 0)
            return Refusal.BadRequest("file must be non-empty");
        if (file.Bytes.Length > MostBytes)
            return Refusal.BadRequest("too big for a photo");
        if (file.Bytes.Length < HeaderLength || !file.Bytes.AsSpan().StartsWith(Signature))
            return Refusal.BadRequest("IMAGE_PROCESS_FAILED");
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(file.Bytes.AsSpan(16)), BinaryPrimitives.ReadUInt32BigEndian(file.Bytes.AsSpan(20)));
        return width + height > MostOfBothSides || Math.Max(width, height) > Math.Min(width, height) * MostRatio
            ? Refusal.BadRequest("PHOTO_INVALID_DIMENSIONS")
            : file with { IsPhoto = true };
    }
}
