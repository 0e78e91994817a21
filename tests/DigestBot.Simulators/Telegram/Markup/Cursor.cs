using System.Text;

namespace DigestBot.Simulators.Telegram.Markup;

/// <summary>A place in a source text, and the first thing that was wrong with it.</summary>
internal sealed class Cursor(string source)
{
    public int At { get; private set; }

    public string? Error { get; private set; }

    public bool AtEnd => At >= source.Length;

    /// <summary>The sign at the place, or NUL at the end.</summary>
    public char Peek(int ahead = 0) => At + ahead < source.Length ? source[At + ahead] : '\0';

    public char Take() => source[At++];

    public string TakeWhile(Func<char, bool> wanted)
    {
        var start = At;
        while (!AtEnd && wanted(source[At]))
            At++;
        return source[start..At];
    }

    public void SkipSpaces() => TakeWhile(char.IsWhiteSpace);

    public void Skip(int count) => At += count;

    /// <summary>Gives up: nothing is left to read.</summary>
    public void Fail(string error)
    {
        Error ??= error;
        At = source.Length;
    }

    /// <summary>The server counts bytes of UTF-8.</summary>
    public int ByteOffset(int at) => Encoding.UTF8.GetByteCount(source.AsSpan(0, at));
}
