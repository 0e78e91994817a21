namespace DigestBot.Core.Languages;

/// <summary>What a Chinese or Japanese keyboard writes in place of ASCII.</summary>
public static class HalfWidth
{
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';
    private const int ToAscii = '\uFF01' - '!';

    /// <summary>The text with full-width letters, digits, signs and spaces, and the Chinese full stop and comma, in their ASCII forms.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, source) =>
    {
        for (var i = 0; i < source.Length; i++)
            folded[i] = Fold(source[i]);
    });

    private static char Fold(char sign) => sign switch
    {
        >= FirstFullWidth and <= LastFullWidth => (char)(sign - ToAscii),
        '\u3000' or '\u00A0' => ' ',
        '。' or '｡' => '.',
        '、' => ',',
        _ => sign,
    };
}
