using System.Collections.Frozen;
using DigestBot.Core.Rendering.Text.Formulas;
using DigestBot.Core.Rendering.Text.Signs;

namespace DigestBot.Core.Rendering.Text;

/// <summary>
/// Commands of running text: styles, links, accents, escaped characters, and signs of formulas outside of dollars. An unknown command stays as
/// it stood, arguments and all; so do Windows paths.
/// </summary>
internal static class TextCommands
{
    private const int MostArgumentsKept = 3;

    private static readonly FrozenSet<string> NotOutsideOfFormulas = FrozenSet.Create(
        "left", "right", "middle", "not", "rm", "bf", "it", "sf", "tt", "cal", "frak", "emph", "textrm", "textit");

    public static bool TryRead(TexReader reader)
    {
        var name = NameAt(reader);
        if (name.Length == 0) return false;
        var after = reader.Position + 1 + name.Length;
        if (IsInPath(reader)) return reader.Keep(after);
        if (!char.IsAsciiLetter(name[0])) return EscapedCharacters.TryRead(reader, name[0]) || LetterAccents.TryRead(reader, name[0]);
        return StyleCommands.TryRead(reader, name, after)
            || (name.Length == 1 && LetterAccents.TryRead(reader, name[0]))
            || TryReadSign(reader, name, after)
            || TryReadFormula(reader, name)
            || KeepWithArguments(reader, after);
    }

    private static string NameAt(TexReader reader)
    {
        var length = 0;
        while (char.IsAsciiLetter(reader.At(1 + length))) length++;
        if (length == 0 && reader.At(1) != '\0') length = 1;
        return reader.Source.Substring(reader.Position + 1, length);
    }

    // C:\data\new and \\server\share.
    private static bool IsInPath(TexReader reader)
    {
        var start = reader.Position;
        while (start > reader.Start && reader.Position - start < 100 && !char.IsWhiteSpace(reader.Source[start - 1])) start--;
        return reader.Source.AsSpan(start, reader.Position + 1 - start).Contains(@":\", StringComparison.Ordinal);
    }

    private static bool TryReadSign(TexReader reader, string name, int after)
    {
        if (TextSigns.ByName.TryGetValue(name, out var letter))
            return reader.Replace(SkipEmptyGroup(reader, letter.Length == 1 ? SkipSpaces(reader, after) : after), letter);
        if (name.StartsWith("text", StringComparison.Ordinal) && OtherSigns.ByName.TryGetValue(name, out var sign))
            return reader.Replace(SkipEmptyGroup(reader, SkipSpaces(reader, after)), sign);
        return false;
    }

    private static bool TryReadFormula(TexReader reader, string name)
    {
        if (NotOutsideOfFormulas.Contains(name)) return false;
        if (MathSigns.ByName.TryGetValue(name, out var sign) && !HasScript(reader, name.Length + 1))
            return reader.Replace(SkipEmptyGroup(reader, reader.Position + 1 + name.Length), sign.Text);
        return Formula.TryReadCommand(reader.Source, reader.Position, reader.End, out var next, out var text)
            && !string.IsNullOrWhiteSpace(text)
            && reader.Replace(next, text);
    }

    private static bool HasScript(TexReader reader, int distance) => reader.At(distance) is '_' or '^';

    private static int SkipSpaces(TexReader reader, int at)
    {
        while (at < reader.End && reader.Source[at] == ' ') at++;
        return at;
    }

    private static int SkipEmptyGroup(TexReader reader, int at) =>
        at + 1 < reader.End && reader.Source[at] == '{' && reader.Source[at + 1] == '}' ? at + 2 : at;

    private static bool KeepWithArguments(TexReader reader, int end)
    {
        for (var i = 0; i < MostArgumentsKept && reader.TryFindGroup(end, out var closer); i++)
            end = closer + 1;
        return reader.Keep(end);
    }
}
