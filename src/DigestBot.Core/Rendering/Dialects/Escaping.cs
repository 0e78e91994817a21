using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace DigestBot.Core.Rendering.Dialects;

/// <summary>
/// Escapes text into another text, sign by sign as an encoder would. The encoder alone goes on one by one after the first sign that it has to
/// escape; here whatever stands between two such signs of ASCII is copied as a whole.
/// </summary>
internal sealed class Escaping
{
    private const int AtOnce = 256;

    private readonly TextEncoder _encoder;
    private readonly string[] _escaped;
    private readonly SearchValues<char> _signs;

    public Escaping(TextEncoder encoder)
    {
        _encoder = encoder;
        _escaped = [.. Enumerable.Range(0, sbyte.MaxValue + 1).Select(sign => encoder.Encode($"{(char)sign}"))];
        _signs = SearchValues.Create([.. Enumerable.Range(0, _escaped.Length).Where(sign => encoder.WillEncode(sign)).Select(sign => (char)sign)]);
    }

    public void Append(StringBuilder target, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(_signs) is var sign and >= 0)
        {
            AppendBetween(target, text[..sign]);
            target.Append(_escaped[text[sign]]);
            text = text[(sign + 1)..];
        }

        AppendBetween(target, text);
    }

    // Other writing systems have signs to escape as well, but too many and too seldom ones to search for.
    private void AppendBetween(StringBuilder target, ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text))
        {
            target.Append(text);
            return;
        }

        Span<char> escaped = stackalloc char[AtOnce];
        while (!text.IsEmpty)
        {
            _encoder.Encode(text, escaped, out var read, out var written);
            target.Append(escaped[..written]);
            text = text[read..];
        }
    }
}
