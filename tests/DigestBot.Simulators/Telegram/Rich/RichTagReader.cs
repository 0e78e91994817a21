using System.Text;
using DigestBot.Simulators.Telegram.Markup;

namespace DigestBot.Simulators.Telegram.Rich;

/// <summary>Reads a start tag with its attributes.</summary>
internal static class RichTagReader
{
    public static RichTag? Read(Cursor cursor)
    {
        var offset = cursor.ByteOffset(cursor.At);
        cursor.Take();
        var name = cursor.TakeWhile(sign => !char.IsWhiteSpace(sign) && sign is not ('>' or '/')).ToLowerInvariant();
        if (!RichTags.IsKnown(name))
            cursor.Fail($"Unsupported start tag \"{name}\" at byte offset {offset}");
        Dictionary<string, string> attributes = [];
        for (cursor.SkipSpaces(); !cursor.AtEnd && cursor.Peek() is not ('>' or '/'); cursor.SkipSpaces())
            ReadAttribute(cursor, attributes, offset);
        var isClosed = cursor.Peek() == '/' && cursor.Peek(1) == '>';
        cursor.Skip(isClosed ? 1 : 0);
        if (cursor.Error is null && cursor.Peek() != '>')
            cursor.Fail($"Unclosed start tag at byte offset {offset}");
        if (cursor.Error is not null)
            return null;
        cursor.Take();
        return new(name, attributes, isClosed, offset);
    }

    private static void ReadAttribute(Cursor cursor, Dictionary<string, string> attributes, int offset)
    {
        var name = cursor.TakeWhile(sign => !char.IsWhiteSpace(sign) && sign is not ('=' or '>' or '/')).ToLowerInvariant();
        var value = new StringBuilder();
        if (cursor.Peek() == '=')
        {
            cursor.Take();
            if (cursor.Peek() is not ('"' or '\''))
                cursor.Fail($"Unquoted attribute \"{name}\" at byte offset {offset}");
            else
                ReadQuoted(cursor, value);
        }

        if (!attributes.TryAdd(name, value.ToString()))
            cursor.Fail($"Repeated attribute \"{name}\" at byte offset {offset}");
    }

    private static void ReadQuoted(Cursor cursor, StringBuilder value)
    {
        var quote = cursor.Take();
        while (!cursor.AtEnd && cursor.Peek() != quote)
            if (cursor.Peek() == '&')
                References.Read(cursor, value, isRich: true);
            else
                value.Append(cursor.Take());
        if (!cursor.AtEnd)
            cursor.Take();
    }
}
