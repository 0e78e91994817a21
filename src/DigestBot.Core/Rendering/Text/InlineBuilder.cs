using System.Text;
using DigestBot.Core.Digests;

namespace DigestBot.Core.Rendering.Text;

/// <summary>Puts runs together: neighbours without style become one, runs of spaces become one space.</summary>
internal sealed class InlineBuilder
{
    private readonly List<Inline> _inlines = [];
    private readonly StringBuilder _plain = new();

    // Whether what came before ends in white space, so that a space here would be a second one.
    private char _last;

    public InlineBuilder Add(IEnumerable<Inline> inlines)
    {
        foreach (var inline in inlines)
            Add(inline);
        return this;
    }

    public void Add(Inline inline)
    {
        if (inline is Inline.Plain plain)
        {
            AddText(plain.Text);
            return;
        }
        Flush();
        _inlines.Add(inline);
        _last = 'x';
    }

    /// <summary>What was added.</summary>
    public EquatableList<Inline> ToList()
    {
        Flush();
        return new([.. _inlines]);
    }

    /// <summary>What was added, without white space at both ends.</summary>
    public EquatableList<Inline> ToTrimmedList()
    {
        Flush();
        if (_inlines is [Inline.Plain first, ..]) Replace(0, first.Text.TrimStart(' ', '\n'));
        if (_inlines is [.., Inline.Plain last]) Replace(_inlines.Count - 1, last.Text.TrimEnd(' ', '\n'));
        return new([.. _inlines]);
    }

    private void AddText(string text)
    {
        foreach (var c in text)
            AddCharacter(c is '\t' or '\r' ? ' ' : c);
    }

    private void AddCharacter(char c)
    {
        if (c == ' ' && _last is ' ' or '\n') return;
        if (c == '\n' && _last == ' ' && _plain.Length > 0) _plain.Length--;
        if (c == '\n' && _plain is { Length: > 1 } && _plain[^1] == '\n' && _plain[^2] == '\n') return;
        _plain.Append(c);
        _last = c;
    }

    private void Flush()
    {
        if (_plain.Length > 0) _inlines.Add(new Inline.Plain(_plain.ToString()));
        _plain.Clear();
    }

    private void Replace(int at, string text)
    {
        if (text.Length > 0) _inlines[at] = new Inline.Plain(text);
        else _inlines.RemoveAt(at);
    }
}
