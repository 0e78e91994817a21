namespace DigestBot.Core.Rendering.Text;

/// <summary><c>--</c> and <c>---</c> as the dashes they stand for. Options such as <c>--verbose</c>, and lines drawn with more of them, stay.</summary>
internal static class Dashes
{
    public static bool TryRead(TexReader reader)
    {
        var length = 0;
        while (reader.At(length) == '-') length++;
        var end = reader.Position + length;
        if (length is 1 or > 3 || reader.At(-1) == '!' || reader.At(length) == '>' || IsOption(reader, length)) return reader.Keep(end);
        return reader.Replace(end, length == 2 ? "–" : "—");
    }

    private static bool IsOption(TexReader reader, int length) =>
        length == 2 && char.IsAsciiLetter(reader.At(2)) && reader.At(-1) is '\0' or ' ' or '\n' or '(' or '[';
}
