using System.Text;
using DigestBot.Core.Rendering.Text.Signs;

namespace DigestBot.Core.Rendering.Text.Formulas;

/// <summary>Superscripts and subscripts: in Unicode where every character has a sign, else written out with <c>^</c> and <c>_</c>.</summary>
internal static class Scripts
{
    // What is longer is harder to read small than written out, words sooner than formulas.
    private const int LongestInSigns = 12;

    private const int LongestWordInSigns = 3;

    /// <summary>The atom with a script set on it.</summary>
    public static Atom Set(Atom atom, bool raised, string script)
    {
        var nucleus = atom.Spacing == Spacing.Fraction ? atom with { Body = $"({atom.Body})", Spacing = Spacing.Tight } : atom;
        var inner = Squeeze(script);
        if (raised && inner is "*" or "∗" or "⋆") inner = "*";
        return InSigns(inner, raised) is { } signs
            ? nucleus with { Body = nucleus.Body + signs }
            : nucleus with { Tail = $"{nucleus.Tail}{(raised ? '^' : '_')}{(NeedsBrackets(inner) ? $"({inner})" : inner)}" };
    }

    /// <summary>A script on its own.</summary>
    public static string Write(bool raised, string script) => Set(new Atom(""), raised, script).Text;

    // A dot or comma has no small form of its own, and reads well between two signs: PM₂.₅, aᵢ,ⱼ. A raised star is just a star.
    private static string? InSigns(string script, bool raised)
    {
        if (raised && script is "*") return script;
        if (script.Length > (script.All(char.IsAsciiLetter) ? LongestWordInSigns : LongestInSigns)) return null;
        var signs = raised ? RaisedAndLowered.Superscripts : RaisedAndLowered.Subscripts;
        var written = new StringBuilder(script.Length);
        for (var i = 0; i < script.Length; i++)
            if (signs.TryGetValue(script[i], out var sign)) written.Append(sign);
            else if (script[i] is '.' or ',' && i > 0 && i < script.Length - 1) written.Append(script[i]);
            else return null;
        return written.ToString();
    }

    private static bool NeedsBrackets(string script)
    {
        if (Brackets.Wrap(script) || script.Length == 1) return false;
        foreach (var rune in script.EnumerateRunes())
            if (!Rune.IsLetterOrDigit(rune) || RaisedAndLowered.IsScript(rune))
                return true;
        return false;
    }

    // Spaces between words stay, those around signs go.
    private static string Squeeze(string script)
    {
        var squeezed = new StringBuilder(script.Length);
        for (var i = 0; i < script.Length; i++)
            if (script[i] != ' ' || (i > 0 && i < script.Length - 1 && char.IsLetterOrDigit(script[i - 1]) && char.IsLetterOrDigit(script[i + 1])))
                squeezed.Append(script[i]);
        return squeezed.ToString();
    }
}
