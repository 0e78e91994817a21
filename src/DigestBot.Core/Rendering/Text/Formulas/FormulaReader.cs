using DigestBot.Core.Rendering.Text.Signs;

namespace DigestBot.Core.Rendering.Text.Formulas;

/// <summary>Reads a formula from left to right in one pass. Null anywhere means that something in it is unknown.</summary>
internal sealed class FormulaReader(string source, int start, int end)
{
    // Deeper than any formula people write, and far from the end of the stack.
    private const int DeepestNesting = 16;

    private int _depth;

    /// <summary>Where reading goes on.</summary>
    public int Position { get; private set; } = start;

    private bool AtEnd => Position >= end;

    private char Current => source[Position];

    /// <summary>The whole range as text.</summary>
    public string? ReadAll() => ReadSequence(closer: null) is { } atoms ? AtomJoiner.Join(atoms) : null;

    /// <summary>One atom with its scripts.</summary>
    public string? ReadOne()
    {
        if (ReadAtom() is not { } atom) return null;
        while (!AtEnd && Current is '^' or '_')
        {
            var before = Position;
            if (ReadScripted(atom) is { } scripted) atom = scripted;
            else
            {
                Position = before;
                break;
            }
        }
        return atom.Text;
    }

    /// <summary>One argument: a group in braces, a command, or a character.</summary>
    public string? ReadArgument()
    {
        SkipSpace();
        return ReadAtom()?.Text;
    }

    /// <summary>An argument that is words, with the spaces at its ends: <c>x \text{ if } y</c>.</summary>
    public string? ReadWords()
    {
        SkipSpace();
        var from = Position;
        if (ReadArgument() is not { } words) return null;
        if (source[from] != '{') return words;
        var before = char.IsWhiteSpace(source[from + 1]) ? " " : "";
        var after = words.Length > 0 && char.IsWhiteSpace(source[Position - 2]) ? " " : "";
        return before + words + after;
    }

    /// <summary>An argument in square brackets; empty when there is none.</summary>
    public string? ReadOption()
    {
        if (AtEnd || Current != '[') return "";
        Position++;
        return ReadSequence(']') is { } atoms ? AtomJoiner.Join(atoms) : null;
    }

    /// <summary>All that is left of the group or formula, for switches such as <c>{\cal O}</c>.</summary>
    public string? ReadRest()
    {
        if (ReadSequence(closer: null, stopsAtBrace: true) is not { } atoms) return null;
        return AtomJoiner.Join(atoms);
    }

    /// <summary>The next atom, or null.</summary>
    public Atom? ReadAtom()
    {
        if (AtEnd) return null;
        if (++_depth > DeepestNesting) return null;
        Atom? atom = Current switch
        {
            '\\' => FormulaCommands.Read(this),
            '{' => ReadGroup(),
            '}' or '$' or '&' => null,
            '=' or '<' or '>' => ReadComparison(),
            ':' when Position + 1 < end && source[Position + 1] == '=' => ReadComparison(),
            _ => ReadCharacter(),
        };
        _depth--;
        return atom;
    }

    /// <summary>The name behind a backslash: letters, or one other character. Empty at the end.</summary>
    public string ReadName()
    {
        var from = ++Position;
        while (!AtEnd && char.IsAsciiLetter(Current)) Position++;
        if (Position == from && !AtEnd) Position++;
        return source[from..Position];
    }

    /// <summary>Skips a star, as in <c>\operatorname*</c>.</summary>
    public void SkipStar()
    {
        if (!AtEnd && Current == '*') Position++;
    }

    /// <summary>Skips the space that only ends a command's name: <c>\alpha x</c> is αx.</summary>
    public void SkipSpaceBeforeLetter()
    {
        var at = Position;
        while (at < end && char.IsWhiteSpace(source[at])) at++;
        if (at < end && (char.IsLetter(source[at]) || source[at] == '\\')) Position = at;
    }

    private List<Atom>? ReadSequence(char? closer, bool stopsAtBrace = false)
    {
        List<Atom> atoms = [];
        var space = false;
        while (!AtEnd)
        {
            if (Current == closer)
            {
                Position++;
                return atoms;
            }
            if (stopsAtBrace && Current == '}') return atoms;
            if (char.IsWhiteSpace(Current) || Current == '~')
            {
                space = true;
                Position++;
                continue;
            }
            if (!ReadNext(atoms, ref space)) return null;
        }
        return closer is null ? atoms : null;
    }

    private bool ReadNext(List<Atom> atoms, ref bool space)
    {
        if (Current is '^' or '_' or '\'')
        {
            var nucleus = atoms.Count > 0 ? atoms[^1] : new Atom("");
            if (ReadScripted(nucleus) is not { } scripted) return false;
            if (atoms.Count > 0) atoms[^1] = scripted;
            else atoms.Add(scripted);
            return true;
        }
        if (ReadAtom() is not { } atom) return false;
        if (atom.Text is FormulaCommands.NoSpace or FormulaCommands.Space)
        {
            space = atom.Text == FormulaCommands.Space;
            return true;
        }
        atoms.Add(atom with { SpaceBefore = space });
        space = false;
        return true;
    }

    private Atom? ReadScripted(Atom nucleus)
    {
        if (Current == '\'')
        {
            Position++;
            return nucleus with { Body = nucleus.Body + "′" };
        }
        var raised = source[Position++] == '^';
        return ReadArgument() is { } script ? Scripts.Set(nucleus, raised, script) : null;
    }

    private Atom? ReadGroup()
    {
        Position++;
        return ReadSequence('}') is { } atoms ? new Atom(AtomJoiner.Join(atoms)) : null;
    }

    // := and == are one sign each.
    private Atom ReadComparison()
    {
        var from = Position++;
        while (!AtEnd && Current is '=' or '<' or '>') Position++;
        return new Atom(source[from..Position], Spacing.Between);
    }

    private Atom ReadCharacter()
    {
        var length = char.IsSurrogatePair(source, Position) && Position + 1 < end ? 2 : 1;
        Position += length;
        var text = source.Substring(Position - length, length);
        return new Atom(text, text switch { "(" or "[" => Spacing.Opening, ")" or "]" => Spacing.Closing, _ => Spacing.Tight });
    }

    private void SkipSpace()
    {
        while (!AtEnd && char.IsWhiteSpace(Current)) Position++;
    }
}
