using System.Buffers;

namespace DigestBot.Telegram.Api;

/// <summary>An answer's bytes, in memory that the next answer uses again: the server repeats every message it takes.</summary>
internal sealed class AnswerBytes : IDisposable
{
    private const int Usual = 16 * 1024;
    private const int Longest = 16 * 1024 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Usual);
    private int _count;

    public ReadOnlySpan<byte> All => _bytes.AsSpan(0, _count);

    /// <summary>Reads all of it.</summary>
    /// <exception cref="InvalidDataException">It is longer than anything that the server has to say.</exception>
    public async Task ReadAsync(HttpContent content, CancellationToken ct)
    {
        await using var stream = await content.ReadAsStreamAsync(ct);
        while (await stream.ReadAsync(_bytes.AsMemory(_count), ct) is > 0 and var read)
        {
            _count += read;
            if (_count == _bytes.Length)
                Grow();
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);

    private void Grow()
    {
        if (_count >= Longest)
            throw new InvalidDataException("The answer is too long.");
        var larger = ArrayPool<byte>.Shared.Rent(2 * _count);
        _bytes.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
