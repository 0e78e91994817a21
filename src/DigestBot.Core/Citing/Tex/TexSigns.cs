using System.Collections.Frozen;
using System.Text;
using DigestBot.Core.Rendering.Text.Signs;

namespace DigestBot.Core.Citing.Tex;

/// <summary>
/// How signs are written for TeX. Latin letters with accents become commands, which BibTeX sorts and shortens correctly and which biber and Zotero
/// read as well; the letters of other scripts stay as they are, in UTF-8.
/// </summary>
internal static class TexSigns
{
    private static readonly FrozenDictionary<char, string> Written = new Dictionary<char, string>
    {
        ['&'] = @"\&",
        ['%'] = @"\%",
        ['$'] = @"\$",
        ['#'] = @"\#",
        ['_'] = @"\_",
        // BibTeX counts braces even behind a backslash.
        ['{'] = @"\textbraceleft{}",
        ['}'] = @"\textbraceright{}",
        ['~'] = @"\textasciitilde{}",
        ['^'] = @"\textasciicircum{}",
        ['\\'] = @"\textbackslash{}",
        ['<'] = @"\textless{}",
        ['>'] = @"\textgreater{}",
        ['|'] = @"\textbar{}",
        ['\u00A0'] = "~",
        ['–'] = "--",
        ['—'] = "---",
        ['‘'] = "`",
        ['’'] = "'",
        ['“'] = "``",
        ['”'] = "''",
        ['…'] = @"\ldots{}",
        ['ß'] = @"{\ss}",
        ['ø'] = @"{\o}",
        ['Ø'] = @"{\O}",
        ['ł'] = @"{\l}",
        ['Ł'] = @"{\L}",
        ['æ'] = @"{\ae}",
        ['Æ'] = @"{\AE}",
        ['œ'] = @"{\oe}",
        ['Œ'] = @"{\OE}",
        ['ı'] = @"{\i}",
        ['×'] = @"{$\times$}",
        ['±'] = @"{$\pm$}",
        ['≤'] = @"{$\leq$}",
        ['≥'] = @"{$\geq$}",
        ['→'] = @"{$\rightarrow$}",
        ['∞'] = @"{$\infty$}",
        ['°'] = @"{$^{\circ}$}",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<char, string> Greek = GreekLetters.ByName
        .Where(letter => letter.Value is [>= 'Α' and <= 'ϵ'])
        .GroupBy(letter => letter.Value[0], letter => letter.Key)
        .ToFrozenDictionary(names => names.Key, names => $@"{{$\{names.MinBy(name => name.Length)}$}}");

    private static readonly FrozenDictionary<char, string> Scripts = RaisedAndLowered.Superscripts.Select(pair => (pair.Value, Text: $"{{$^{pair.Key}$}}"))
        .Concat(RaisedAndLowered.Subscripts.Select(pair => (pair.Value, Text: $"{{$_{pair.Key}$}}")))
        .Where(pair => pair.Text[3] < 128)
        .DistinctBy(pair => pair.Value)
        .ToFrozenDictionary(pair => pair.Value, pair => pair.Text);

    /// <summary>The sign as TeX wants it; null where it stays as it is.</summary>
    public static string? Find(char sign) =>
        Written.GetValueOrDefault(sign) ?? (char.IsAscii(sign) ? null : Accent(sign) ?? Greek.GetValueOrDefault(sign) ?? Scripts.GetValueOrDefault(sign));

    /// <summary>A formula whose letters are written by name, since TeX knows them by no other.</summary>
    public static string InFormula(string tex)
    {
        var written = new StringBuilder(tex.Length);
        for (var at = 0; at < tex.Length; at++)
            if (!char.IsAscii(tex[at]) && Find(tex[at]) is ['{', '$', .. var name, '$', '}'])
                written.Append(name).Append(at + 1 < tex.Length && char.IsAsciiLetter(tex[at + 1]) ? " " : "");
            else
                written.Append(tex[at]);
        return written.ToString();
    }

    private static string? Accent(char letter) => ComposedLetters.Take(letter) is var (plain, mark) && Accents.InText.FirstOrDefault(pair => pair.Value == mark) is { Key: not '\0' and var accent }
        ? char.IsAsciiLetter(accent) ? $@"{{\{accent}{{{plain}}}}}" : $@"{{\{accent}{plain}}}"
        : null;
}
