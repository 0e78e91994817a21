namespace DigestBot.Core.Rendering.Text;

/// <summary>Braces without a command: switches of style such as <c>{\em x}</c>, and those that only protect capitals, such as <c>{B}ERT</c>.</summary>
internal static class Groups
{
    private const int LongestProtected = 80;

    public static bool TryRead(TexReader reader)
    {
        if (!reader.TryFindGroup(reader.Position, out var closer)) return false;
        if (reader.At(1) == '\\') return TryReadSwitch(reader, closer) || TryReadAccent(reader, closer);
        if (reader.Sees("{,}") && char.IsAsciiDigit(reader.At(-1))) return reader.Replace(closer + 1, ",");
        return ProtectsOnly(reader, closer) && reader.Replace(closer + 1, reader.Source[(reader.Position + 1)..closer]);
    }

    private static bool TryReadSwitch(TexReader reader, int closer)
    {
        var length = 0;
        while (char.IsAsciiLetter(reader.At(2 + length))) length++;
        var start = reader.Position + 2 + length;
        return reader.Source.AsSpan(reader.Position + 2, length) switch
        {
            "it" or "em" or "sl" or "itshape" => reader.Replace(closer + 1, Inlines.Emphasis(Inner(reader, start, closer))),
            "bf" or "bfseries" => reader.Replace(closer + 1, Inlines.Strong(Inner(reader, start, closer))),
            "tt" or "ttfamily" => reader.Replace(closer + 1, [new Inline.Code(Inlines.ToPlain(Inner(reader, start, closer)))]),
            "sc" or "rm" or "sf" or "scshape" => reader.Replace(closer + 1, Inner(reader, start, closer)),
            _ => false,
        };
    }

    private static IReadOnlyList<Inline> Inner(TexReader reader, int start, int end)
    {
        while (start < end && reader.Source[start] == ' ') start++;
        return reader.ReadInner(start, end);
    }

    // {\"o}, {\ss}, and the {\"}o that authors mean by it: a letter as TeX spells it, at most a few characters.
    private static bool TryReadAccent(TexReader reader, int closer)
    {
        if (closer - reader.Position > 8) return false;
        if (closer == reader.Position + 4 && LetterAccents.Compose(reader.At(2), reader.At(3)) is { } accented)
            return reader.Replace(closer + 1, accented.ToString());
        if (closer == reader.Position + 3 && LetterAccents.Compose(reader.At(2), reader.At(4)) is { } composed)
            return reader.Replace(closer + 2, composed.ToString());
        var inner = reader.ReadInner(reader.Position + 1, closer);
        return inner is [Inline.Plain { Text.Length: 1 }] && reader.Replace(closer + 1, inner);
    }

    // Sets ({a, b}), templates ({name}) and identifiers ({inst_tau}) keep their braces.
    private static bool ProtectsOnly(TexReader reader, int closer)
    {
        var inner = reader.Source.AsSpan(reader.Position + 1, closer - reader.Position - 1);
        if (inner.Length is 0 or > LongestProtected || reader.At(-1) is '_' or '^' or '}' or ']' or ')' or '\\' or '$') return false;
        var telling = false;
        foreach (var c in inner)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not (' ' or '-' or '\'' or '/')) return false;
            telling |= char.IsAsciiLetterUpper(c) || c is ' ' or '-';
        }
        return telling && inner.ContainsAnyInRange('A', 'z');
    }
}
