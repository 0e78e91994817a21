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

    private static readonly ChatAddress Everywhere = new(Places.Platform, "");

    private byte[]? _salt;

    public async ValueTask<string> OfAsync(string key, CancellationToken ct)
    {
        var salt = _salt ??= await SaltAsync(ct);
        return Base64Url.EncodeToString(HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(key)))[..Longest];
    }

    // Many messages may be the first at once, and what one of them was sent with must hold after a crash.
    private async Task<byte[]> SaltAsync(CancellationToken ct) => Convert.FromHexString(
        await notes.FindAsync(Everywhere, Salt, ct)
        ?? await notes.FirstAsync(Everywhere, Salt, Convert.ToHexString(RandomNumberGenerator.GetBytes(16)), ct));
}
