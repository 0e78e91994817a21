using System.Collections.Frozen;

namespace DigestBot.Core.Rendering.Text.Signs;

/// <summary>Combining marks by the commands that set them, in formulas and in running text.</summary>
internal static class Accents
{
    public static FrozenDictionary<string, char> InFormulas { get; } = new Dictionary<string, char>
    {
        ["hat"] = '\u0302',
        ["widehat"] = '\u0302',
        ["bar"] = '\u0304',
        ["overline"] = '\u0305',
        ["tilde"] = '\u0303',
        ["widetilde"] = '\u0303',
        ["vec"] = '\u20D7',
        ["overrightarrow"] = '\u20D7',
        ["dot"] = '\u0307',
        ["ddot"] = '\u0308',
        ["dddot"] = '\u20DB',
        ["check"] = '\u030C',
        ["widecheck"] = '\u030C',
        ["breve"] = '\u0306',
        ["acute"] = '\u0301',
        ["grave"] = '\u0300',
        ["mathring"] = '\u030A',
        ["underbar"] = '\u0332',
    }.ToFrozenDictionary();

    public static FrozenDictionary<char, char> InText { get; } = new Dictionary<char, char>
    {
        ['"'] = '\u0308',
        ['\''] = '\u0301',
        ['`'] = '\u0300',
        ['^'] = '\u0302',
        ['~'] = '\u0303',
        ['='] = '\u0304',
        ['.'] = '\u0307',
        ['c'] = '\u0327',
        ['v'] = '\u030C',
        ['H'] = '\u030B',
        ['u'] = '\u0306',
        ['r'] = '\u030A',
        ['k'] = '\u0328',
        ['d'] = '\u0323',
        ['b'] = '\u0331',
        ['t'] = '\u0361',
    }.ToFrozenDictionary();
}
