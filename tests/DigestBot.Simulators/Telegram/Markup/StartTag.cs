using System.Text;

namespace DigestBot.Simulators.Telegram.Markup;

/// <summary>A start tag with what its attributes say.</summary>
internal sealed record StartTag(string Name, string? Argument)
{
    private static readonly HashSet<string> Known =
    [
        "a", "b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "span", "tg-spoiler", "tg-emoji", "tg-time", "code", "pre", "blockquote",
    ];

    /// <summary>Reads the tag that begins at the cursor; null where it is refused.</summary>
    public static StartTag? Read(Cursor cursor)
    {
        var offset = cursor.ByteOffset(cursor.At);
        cursor.Take();
        var name = cursor.TakeWhile(sign => !char.IsWhiteSpace(sign) && sign != '>').ToLowerInvariant();
        if (cursor.AtEnd)
            cursor.Fail($"Unclosed start tag at byte offset {offset}");
        else if (!Known.Contains(name))
            cursor.Fail($"Unsupported start tag \"{name}\" at byte offset {offset}");
        string? argument = null;
        for (cursor.SkipSpaces(); cursor.Error is null && cursor.Peek() != '>'; cursor.SkipSpaces())
            argument = ReadAttribute(cursor, name, offset) ?? argument;
        if (cursor.Error is null && name == "span" && argument != "spoiler")
            cursor.Fail($"Tag \"span\" must have class \"tg-spoiler\" at byte offset {offset}");
        if (cursor.Error is not null)
            return null;
        cursor.Take();
        return new(name, argument);
    }

    private static string? ReadAttribute(Cursor cursor, string tag, int offset)
    {
        var name = cursor.TakeWhile(sign => !char.IsWhiteSpace(sign) && sign is not ('=' or '>'));
        if (name.Length == 0)
            cursor.Fail(cursor.AtEnd ? $"Unclosed start tag at byte offset {offset}" : $"Empty attribute name in the tag \"{tag}\" at byte offset {offset}");
        cursor.SkipSpaces();
        if (cursor.Peek() != '=')
            return Meaning(tag, name, "");
        cursor.Take();
        cursor.SkipSpaces();
        if (cursor.AtEnd)
            cursor.Fail($"Unclosed start tag \"{tag}\" at byte offset {offset}");
        var value = cursor.Peek() is '"' or '\'' ? Quoted(cursor) : Token(cursor);
        if (cursor.AtEnd)
            cursor.Fail($"Unclosed start tag at byte offset {offset}");
        return Meaning(tag, name, value);
    }

    private static string Quoted(Cursor cursor)
    {
        var text = new StringBuilder();
        var quote = cursor.Take();
        while (!cursor.AtEnd && cursor.Peek() != quote)
            if (cursor.Peek() == '&')
                References.Read(cursor, text);
            else
                text.Append(cursor.Take());
        if (!cursor.AtEnd)
            cursor.Take();
        return text.ToString();
    }

    private static string Token(Cursor cursor)
    {
        var offset = cursor.ByteOffset(cursor.At);
        var token = cursor.TakeWhile(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-');
        if (!char.IsWhiteSpace(cursor.Peek()) && cursor.Peek() != '>')
            cursor.Fail($"Unexpected end of name token at byte offset {offset}");
        return token.ToLowerInvariant();
    }

    private static string? Meaning(string tag, string attribute, string value) => (tag, attribute) switch
    {
        ("a", "href") or ("tg-emoji", "emoji-id") => value,
        ("code", "class") when value.StartsWith("language-", StringComparison.Ordinal) => value["language-".Length..],
        ("span", "class") when value.StartsWith("tg-", StringComparison.Ordinal) => value["tg-".Length..],
        ("blockquote", "expandable") => "expandable",
        _ => null,
    };
}
