using DigestBot.Core.Rendering.Text.Signs;

namespace DigestBot.Core.Rendering.Text;

/// <summary>Accents in running text: <c>Schr\"odinger</c>, <c>Fr\'{e}chet</c>, <c>\c{c}</c>.</summary>
internal static class LetterAccents
{
    public static bool TryRead(TexReader reader, char accent)
    {
        if (!Accents.InText.ContainsKey(accent)) return false;
        return TryFindLetter(reader, accent, out var letter, out var end)
            ? Compose(accent, letter) is { } composed && reader.Replace(end, composed.ToString())
            : TryReadMangledName(reader, accent);
    }

    /// <summary>The one character for a letter with an accent, or null.</summary>
    public static char? Compose(char accent, char letter) =>
        Accents.InText.TryGetValue(accent, out var mark) ? ComposedLetters.Find(letter, mark) : null;

    private static bool TryFindLetter(TexReader reader, char accent, out char letter, out int end)
    {
        var braced = reader.At(2) == '{';
        var at = braced ? 3 : 2;
        var dotless = reader.At(at) == '\\' && reader.At(at + 1) is 'i' or 'j';
        letter = reader.At(dotless ? at + 1 : at);
        var after = at + (dotless ? 2 : 1);
        end = reader.Position + after + (braced ? 1 : 0);
        if (braced) return reader.At(after) == '}';
        // Without braces, \"Attention\" may as well be a quotation that was escaped.
        return !char.IsAsciiLetter(accent) && (accent != '"' || char.IsLetter(reader.At(-1)) || reader.At(-1) == '{');
    }

    // arXiv takes "{\beta}" for the accent \b and writes "\b{eta}".
    private static bool TryReadMangledName(TexReader reader, char accent) =>
        char.IsAsciiLetter(accent)
        && reader.At(2) == '{'
        && reader.TryFindGroup(reader.Position + 2, out var closer)
        && closer - reader.Position < 12
        && GreekLetters.ByName.TryGetValue(accent + reader.Source[(reader.Position + 3)..closer], out var greek)
        && reader.Replace(closer + 1, greek);
}
