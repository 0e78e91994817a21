using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using DigestBot.Core.Chats;

namespace DigestBot.Discord.Sending;

/// <summary>
/// Turns the key of a message into what Discord recognises it by, for all channels of a bot alike. Keys are counted from one in every database,
/// so each adds some salt of its own: what another one sent minutes ago is no repeat.
/// </summary>
internal sealed class Nonces(IChatNotes notes)
{
    private const string Salt = "nonce salt";

    // Source: Discord, "Create Message".
    private const int Longest = 25;

    // Far beyond the numbers that Discord itself gives to components.
    private const int FirstMark = 1 << 30;

    private static readonly ChatAddress Everywhere = new(Places.Platform, "");

    private byte[]? _salt;

    public async ValueTask<Nonce> OfAsync(string key, CancellationToken ct)
    {
        var salt = _salt ??= await SaltAsync(ct);
        var hash = HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(key));
        return new(Base64Url.EncodeToString(hash)[..Longest], BinaryPrimitives.ReadInt32LittleEndian(hash.AsSpan(^sizeof(int)..)) & int.MaxValue | FirstMark);
    }

    // Many messages may be the first at once, and what one of them was sent with must hold after a crash.
    private async Task<byte[]> SaltAsync(CancellationToken ct) => Convert.FromHexString(
        await notes.FindAsync(Everywhere, Salt, ct)
        ?? await notes.FirstAsync(Everywhere, Salt, Convert.ToHexString(RandomNumberGenerator.GetBytes(16)), ct));
}

/// <summary>What a message is recognised by.</summary>
/// <param name="Text">For some minutes, by Discord itself.</param>
/// <param name="Mark">For good, by whoever reads the message: the number of its first component.</param>
internal readonly record struct Nonce(string Text, int Mark);
