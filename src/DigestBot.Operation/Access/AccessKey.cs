using System.Security.Cryptography;
using System.Text;

namespace DigestBot.Operation.Access;

/// <summary>The secret that opens the pages. It is compared in a time that tells nothing of how much of it was right.</summary>
internal sealed class AccessKey(string key)
{
    // When it is first needed: where there is no key, that is never, and what .NET loads to calculate it takes megabytes.
    private byte[] Digest => field ??= SHA256.HashData(Encoding.UTF8.GetBytes(key));

    /// <summary>Whether it is this one.</summary>
    public bool Is(string given) => CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), Digest);

    /// <summary>What only who has the key can write below a text.</summary>
    public byte[] Sign(string text) => HMACSHA256.HashData(Digest, Encoding.UTF8.GetBytes(text));
}
