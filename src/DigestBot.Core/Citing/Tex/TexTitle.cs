using System.Text;
using System.Text.RegularExpressions;
using DigestBot.Core.Rendering.Text;

namespace DigestBot.Core.Citing.Tex;

/// <summary>Writes titles for BibTeX: formulas and styles stay TeX, signs are escaped, and the capitals that a style must keep stand in braces.</summary>
internal static partial class TexTitle
{
    /// <summary>A title.</summary>
    public static string Write(string title)
    {
        var inlines = TexText.Read(title);
        var plain = Inlines.ToPlain(inlines);
        var written = new StringBuilder();
        Write(written, inlines, new Capitals(plain), isFirst: true);
        return written.ToString();
    }

    /// <summary>Any other text; nothing of it is a title.</summary>
    public static string Escape(string text) => Append(new StringBuilder(), text).ToString();

    private static void Write(StringBuilder written, IReadOnlyList<Inline> inlines, Capitals capitals, bool isFirst)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Inline.Plain plain: WritePlain(written, plain.Text, capitals, isFirst); break;
                case Inline.Formula formula: Formula(written, $"${formula.Tex}$", formula.Text); break;
                case Inline.Code code: Styled(written, "texttt", () => Append(written, code.Text)); break;
                case Inline.Strong strong: Styled(written, "textbf", () => Write(written, strong.Content, Capitals.None, isFirst)); break;
                case Inline.Emphasis emphasis: Styled(written, "emph", () => Write(written, emphasis.Content, Capitals.None, isFirst)); break;
                case Inline.Link link: Write(written, link.Content, capitals, isFirst); break;
            }

            isFirst = false;
        }
    }

    private static void Styled(StringBuilder written, string command, Action write)
    {
        written.Append('\\').Append(command).Append('{');
        write();
        written.Append('}');
    }

    // A formula that nobody here understood is still one.
    private static void WritePlain(StringBuilder written, string text, Capitals capitals, bool isFirst)
    {
        var at = 0;
        foreach (Match formula in UnknownFormula().Matches(text))
        {
            WriteWords(written, text[at..formula.Index], capitals, isFirst && at == 0);
            Formula(written, formula.Value, formula.Value);
            at = formula.Index + formula.Length;
        }

        WriteWords(written, text[at..], capitals, isFirst && at == 0);
    }

    // In braces, since a style that lowers capitals would lower those of a formula as well.
    private static void Formula(StringBuilder written, string tex, string otherwise)
    {
        if (IsBalanced(tex))
            written.Append('{').Append(TexSigns.InFormula(tex.ReplaceLineEndings(" "))).Append('}');
        else
            Append(written, otherwise);
    }

    private static void WriteWords(StringBuilder written, string text, Capitals capitals, bool isFirst)
    {
        var at = 0;
        foreach (Match word in Word().Matches(text))
        {
            Append(written, text[at..word.Index]);
            var isKept = capitals.Keep(word.Value, isSentenceStart: (isFirst && word.Index == 0) || SentenceEnd().IsMatch(text[..word.Index]));
            if (isKept)
                written.Append('{');
            Append(written, word.Value);
            if (isKept)
                written.Append('}');
            at = word.Index + word.Length;
        }

        Append(written, text[at..]);
    }

    private static StringBuilder Append(StringBuilder written, string text)
    {
        foreach (var sign in text)
            written.Append(sign is '\n' or '\r' or '\t' ? " " : TexSigns.Find(sign) ?? sign.ToString());
        return written;
    }

    private static bool IsBalanced(string tex)
    {
        var depth = 0;
        foreach (var sign in tex)
        {
            depth += sign switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth < 0)
                return false;
        }

        return depth == 0;
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Word();

    [GeneratedRegex(@"[:.?!]\s*\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\$[^$]+\$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex UnknownFormula();
}
