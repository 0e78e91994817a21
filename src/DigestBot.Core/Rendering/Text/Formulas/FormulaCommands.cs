using System.Collections.Frozen;
using DigestBot.Core.Rendering.Text.Signs;

namespace DigestBot.Core.Rendering.Text.Formulas;

/// <summary>The commands of formulas: signs by name, fonts, fractions, roots, accents, and those that only set type.</summary>
internal static class FormulaCommands
{
    /// <summary>Stands for a space that a command asks for.</summary>
    public const string Space = " ";

    /// <summary>Stands for a command that takes a space away, or leaves nothing behind.</summary>
    public const string NoSpace = "";

    private static readonly FrozenSet<string> Spaces = FrozenSet.Create(
        ",", ";", ":", ">", " ", "\n", "\\", "quad", "qquad", "enspace", "enskip", "thinspace", "medspace", "thickspace", "newline");

    private static readonly FrozenSet<string> Nothings = FrozenSet.Create(
        "!", "/", "-", "negthinspace", "limits", "nolimits", "displaystyle", "textstyle", "scriptstyle", "scriptscriptstyle",
        "big", "Big", "bigg", "Bigg", "bigl", "Bigl", "biggl", "Biggl", "bigr", "Bigr", "biggr", "Biggr", "bigm", "Bigm",
        "rm", "bf", "it", "sf", "tt", "nonumber", "notag", "strut", "mathstrut");

    private static readonly FrozenSet<string> Plain = FrozenSet.Create(
        "text", "textrm", "textit", "textbf", "textsf", "texttt", "textsc", "textnormal", "textup", "textmd", "emph", "mbox", "hbox",
        "mathrm", "mathbf", "mathit", "mathsf", "mathtt", "mathnormal", "mathup", "boldsymbol", "bm", "pmb", "mathop", "mathbin",
        "mathrel", "mathord", "mathopen", "mathclose", "mathinner", "ensuremath", "boxed", "underline", "num");

    /// <summary>Reads the command at the reader's position with its arguments.</summary>
    public static Atom? Read(FormulaReader reader)
    {
        var name = reader.ReadName();
        if (MathSigns.ByName.TryGetValue(name, out var sign)) return Sign(reader, sign);
        if (name is ['%' or '#' or '&' or '_' or '$']) return new Atom(name);
        if (Spaces.Contains(name)) return new Atom(Space);
        if (Nothings.Contains(name)) return new Atom(NoSpace);
        if (Plain.Contains(name)) return Group(reader.ReadWords());
        if (Accents.InFormulas.TryGetValue(name, out var mark)) return Group(reader.ReadArgument(), text => Accented.Write(text, mark));
        if (Alphabets.Has(name))
            return Group(name is "cal" or "frak" ? reader.ReadRest() : reader.ReadArgument(), text => Alphabets.Write(name, text));
        return ReadStructure(reader, name);
    }

    private static Atom? ReadStructure(FormulaReader reader, string name) => name switch
    {
        "frac" or "tfrac" or "dfrac" or "cfrac" or "nicefrac" or "sfrac" => Fraction(reader),
        "binom" or "tbinom" or "dbinom" => Binomial(reader),
        "sqrt" => Root(reader),
        "operatorname" => Operator(reader),
        "left" => Delimiter(reader, Spacing.Opening),
        "right" => Delimiter(reader, Spacing.Closing),
        "middle" => Delimiter(reader, Spacing.Tight),
        "not" => Group(reader.ReadArgument(), Negated),
        "textsuperscript" => Group(reader.ReadArgument(), text => Scripts.Write(raised: true, text)),
        "textsubscript" => Group(reader.ReadArgument(), text => Scripts.Write(raised: false, text)),
        "rule" => Rule(reader),
        "pmod" => Group(reader.ReadArgument(), text => $"(mod {text})"),
        "textcolor" => reader.ReadArgument() is null ? null : Group(reader.ReadArgument()),
        "color" => reader.ReadArgument() is null ? null : new Atom(NoSpace),
        _ => null,
    };

    private static Atom Sign(FormulaReader reader, MathSign sign)
    {
        if (sign.Spacing == Spacing.Tight) reader.SkipSpaceBeforeLetter();
        return new Atom(sign.Text, sign.Spacing);
    }

    private static Atom? Group(string? text, Func<string, string>? change = null) =>
        text is null ? null : new Atom(change is null ? text : change(text));

    private static Atom? Fraction(FormulaReader reader) =>
        reader.ReadArgument() is { Length: > 0 } above && reader.ReadArgument() is { Length: > 0 } below
            ? new Atom($"{Brackets.Above(above)}/{Brackets.Below(below)}", Spacing.Fraction)
            : null;

    private static Atom? Binomial(FormulaReader reader) =>
        reader.ReadArgument() is { } from && reader.ReadArgument() is { } choose ? new Atom($"C({from},{choose})") : null;

    private static Atom? Root(FormulaReader reader)
    {
        if (reader.ReadOption() is not { } degree || reader.ReadArgument() is not { Length: > 0 } inner) return null;
        var root = degree switch { "" or "2" => "√", "3" => "∛", "4" => "∜", _ => Scripts.Write(raised: true, degree) + "√" };
        return new Atom(root + Brackets.Below(inner));
    }

    private static Atom? Operator(FormulaReader reader)
    {
        reader.SkipStar();
        return reader.ReadArgument() is { } name ? new Atom(name, Spacing.Around) : null;
    }

    // A drawn line, used as a dash; one without width only keeps a height.
    private static Atom? Rule(FormulaReader reader) =>
        reader.ReadOption() is null || reader.ReadArgument() is not { } width || reader.ReadArgument() is null
            ? null
            : new Atom(width is ['0', 'p' or 'e', ..] ? NoSpace : "—");

    // "\left." is an invisible bracket, "\left<" an angle.
    private static Atom? Delimiter(FormulaReader reader, Spacing spacing) => reader.ReadArgument() switch
    {
        null => null,
        "." => new Atom(NoSpace),
        "<" => new Atom("⟨", spacing),
        ">" => new Atom("⟩", spacing),
        var delimiter => new Atom(delimiter, spacing),
    };

    private static string Negated(string sign) => sign switch
    {
        "=" => "≠",
        "∈" => "∉",
        "<" => "≮",
        ">" => "≯",
        "⊂" => "⊄",
        "⊆" => "⊈",
        "≡" => "≢",
        _ => sign + '\u0338',
    };
}
