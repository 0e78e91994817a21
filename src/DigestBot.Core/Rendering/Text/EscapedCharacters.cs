namespace DigestBot.Core.Rendering.Text;

/// <summary>A backslash before a character that is not a letter.</summary>
internal static class EscapedCharacters
{
    public static bool TryRead(TexReader reader, char character)
    {
        var end = reader.Position + 2;
        return character switch
        {
            '%' or '&' or '$' or '#' or '_' or '{' or '}' => reader.Replace(end, character.ToString()),
            // Written by people who escape as in Markdown.
            '<' or '>' => reader.Replace(end, character.ToString()),
            ' ' or ',' or ';' or '\n' => reader.Replace(end, " "),
            // A line break, but not the start of \\server\share.
            '\\' when reader.At(2) is ' ' or '\n' or '\0' => reader.Replace(end, " "),
            '\\' => reader.Keep(end),
            '-' when char.IsLetter(reader.At(-1)) && char.IsLetter(reader.At(2)) => reader.Replace(end, ""),
            _ => false,
        };
    }
}
