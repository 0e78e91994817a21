using System.Buffers;

namespace DigestBot.Core.Rendering.Text;

/// <summary>
/// Reads running text with TeX's conventions from left to right, once. Each reader of one convention takes what it knows at the current
/// position; what none takes is left as it stands.
/// </summary>
internal sealed class TexReader
{
    // Styles within styles; deeper ones are left as they stand.
    private const int DeepestNesting = 12;

    private static readonly SearchValues<char> Special = SearchValues.Create(@"\${^_-~`'"":");

    private readonly BracePairs _braces;
    private readonly int _depth;

    private TexReader(string source, int start, int end, TexDialect dialect, BracePairs braces, int depth)
    {
        (Source, Start, Position, End, Dialect, _braces, _depth) = (source, start, start, end, dialect, braces, depth);
        Pieces = new Pieces(source);
    }

    public string Source { get; }

    public int Start { get; }

    public int Position { get; private set; }

    public int End { get; }

    public TexDialect Dialect { get; }

    public Pieces Pieces { get; }

    /// <summary>Whether <c>``</c> has been opened and waits for its end.</summary>
    public bool InQuotes { get; set; }

    /// <summary>Reads a whole text.</summary>
    public static Pieces Read(string source, TexDialect dialect)
    {
        var reader = new TexReader(source, 0, source.Length, dialect, new BracePairs(source), depth: 0);
        reader.ReadAll();
        return reader.Pieces;
    }

    /// <summary>The character at a distance from the position, or NUL outside of the range.</summary>
    public char At(int distance = 0) => Position + distance is var at && at >= Start && at < End ? Source[at] : '\0';

    /// <summary>Whether the text goes on like this.</summary>
    public bool Sees(string text) => Source.AsSpan(Position, End - Position).StartsWith(text, StringComparison.Ordinal);

    /// <summary>Whether a group in braces begins at an index; gives where its closing brace is.</summary>
    public bool TryFindGroup(int opener, out int closer)
    {
        closer = 0;
        return opener < End && _braces.TryFind(opener, End, out closer);
    }

    /// <summary>What stands between two indices, read in the same way.</summary>
    public IReadOnlyList<Inline> ReadInner(int start, int end)
    {
        var inner = new TexReader(Source, start, end, TexDialect.Plain, _braces, _depth + 1);
        inner.ReadAll();
        return inner.Pieces.ToInlines().ToList();
    }

    /// <summary>Replaces everything up to an index.</summary>
    public bool Replace(int end, IEnumerable<Inline> content)
    {
        Pieces.Replace(Position, end, content);
        Position = end;
        return true;
    }

    /// <summary>Replaces everything up to an index by text.</summary>
    public bool Replace(int end, string text) => Replace(end, text.Length == 0 ? [] : [new Inline.Plain(text)]);

    /// <summary>Leaves everything up to an index as it stands.</summary>
    public bool Keep(int end)
    {
        Pieces.Keep(Position, end);
        Position = end;
        return true;
    }

    private void ReadAll()
    {
        if (_depth > DeepestNesting)
        {
            Keep(End);
            return;
        }
        while (Position < End)
        {
            var ahead = Source.AsSpan(Position, End - Position).IndexOfAny(Special);
            if (ahead < 0)
            {
                Keep(End);
                return;
            }
            Keep(BareLinks.StartOf(this, Position + ahead));
            if (!TryReadSpecial()) Keep(Position + 1);
        }
    }

    private bool TryReadSpecial() => At() switch
    {
        '\\' => BareLinks.TryRead(this) || MathSpans.TryRead(this) || TextCommands.TryRead(this),
        '$' => MathSpans.TryRead(this),
        '{' => Groups.TryRead(this),
        '^' or '_' => BareScripts.TryRead(this),
        '-' => Dashes.TryRead(this),
        '~' => Ties.TryRead(this),
        '`' => CodeSpans.TryRead(this) || Quotes.TryOpen(this),
        '\'' or '"' => Quotes.TryClose(this),
        _ => BareLinks.TryRead(this),
    };
}
