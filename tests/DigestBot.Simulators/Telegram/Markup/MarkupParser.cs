using System.Text;

namespace DigestBot.Simulators.Telegram.Markup;

/// <summary>
/// Telegram's HTML, read as its server reads it, with the same refusals in the same words. Sources: Bot API, "HTML style"; the behaviour of
/// TDLib's parser.
/// </summary>
public static class MarkupParser
{
    private sealed record Open(StartTag Tag, int Offset);

    /// <summary>Parses a text that is sent with <c>parse_mode</c> <c>HTML</c>.</summary>
    public static MarkupText Parse(string source)
    {
        var cursor = new Cursor(source);
        var text = new StringBuilder(source.Length);
        List<MarkupEntity> entities = [];
        Stack<Open> open = [];
        while (!cursor.AtEnd)
            switch (cursor.Peek())
            {
                case '&': References.Read(cursor, text); break;
                case '<' when cursor.Peek(1) == '/': End(cursor, open, text, entities); break;
                case '<': Start(cursor, open, text); break;
                default: text.Append(cursor.Take()); break;
            }

        if (open.TryPeek(out var left))
            cursor.Fail($"Can't find end tag corresponding to start tag {left.Tag.Name}");
        var parsed = text.ToString();
        if (cursor.Error is null && HasHalfPairs(parsed))
            cursor.Fail("Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units");
        return new(source, parsed, entities, cursor.Error);
    }

    private static void Start(Cursor cursor, Stack<Open> open, StringBuilder text)
    {
        var offset = cursor.ByteOffset(cursor.At);
        if (StartTag.Read(cursor) is not { } tag)
            return;
        // The real server drops the inner quote without a word; here a test is to find it.
        if (tag.Name == "blockquote" && open.Any(outer => outer.Tag.Name == "blockquote"))
            cursor.Fail($"Nested blockquote at byte offset {offset}");
        open.Push(new(tag, text.Length));
    }

    private static void End(Cursor cursor, Stack<Open> open, StringBuilder text, List<MarkupEntity> entities)
    {
        var offset = cursor.ByteOffset(cursor.At);
        cursor.Skip("</".Length);
        var name = cursor.TakeWhile(sign => !char.IsWhiteSpace(sign) && sign != '>').ToLowerInvariant();
        cursor.SkipSpaces();
        if (!open.TryPop(out var begun))
            cursor.Fail($"Unexpected end tag at byte offset {offset}");
        else if (cursor.Peek() != '>')
            cursor.Fail($"Unclosed end tag at byte offset {offset}");
        else if (name.Length > 0 && name != begun.Tag.Name)
            cursor.Fail($"Unmatched end tag at byte offset {offset}, expected \"</{begun.Tag.Name}>\", found \"</{name}>\"");
        else
            Close(cursor, begun, text, entities);
    }

    private static void Close(Cursor cursor, Open begun, StringBuilder text, List<MarkupEntity> entities)
    {
        cursor.Take();
        var length = text.Length - begun.Offset;
        if (length == 0)
            return;
        var content = text.ToString(begun.Offset, length);
        if (begun.Tag.Name == "tg-emoji" && !long.TryParse(begun.Tag.Argument, out _))
            cursor.Fail("Invalid custom emoji identifier specified");
        else if (EntityTypes.Of(begun.Tag, content) is var (type, argument))
            entities.Add(new(type, begun.Offset, length, argument));
    }

    private static bool HasHalfPairs(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsSurrogate(text[i]) && (!char.IsHighSurrogate(text[i]) || ++i == text.Length || !char.IsLowSurrogate(text[i])))
                return true;
        return false;
    }
}
