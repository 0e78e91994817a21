using System.Globalization;
using System.Text;

namespace DigestBot.Simulators.Telegram.Markup;

/// <summary>Character references. What is none, such as <c>&amp;nbsp;</c>, stays as it stands. Source: Bot API, "HTML style".</summary>
internal static class References
{
    private const int LongestNumber = 9;

    /// <summary>Reads the reference at the cursor into the text, or the ampersand alone where there is none.</summary>
    public static void Read(Cursor cursor, StringBuilder text, bool isRich = false)
    {
        var (code, length) = cursor.Peek(1) == '#' ? Number(cursor) : Name(cursor, isRich);
        if (code == 0)
        {
            text.Append(cursor.Take());
            return;
        }

        cursor.Skip(length + (cursor.Peek(length) == ';' ? 1 : 0));
        // Half of a surrogate pair is found once the whole text is there.
        if (code > 0xFFFF)
            text.Append(char.ConvertFromUtf32(code));
        else
            text.Append((char)code);
    }

    private static (int Code, int Length) Number(Cursor cursor)
    {
        var isHex = cursor.Peek(2) == 'x';
        var start = isHex ? 3 : 2;
        var digits = Run(cursor, start, isHex ? char.IsAsciiHexDigit : char.IsAsciiDigit);
        var length = start + digits.Length;
        if (length > LongestNumber || !int.TryParse(digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            return default;
        return code < 0x10FFFF ? (code, length) : default;
    }

    private static (int Code, int Length) Name(Cursor cursor, bool isRich)
    {
        var name = Run(cursor, 1, char.IsAsciiLetter);
        var sign = name switch { "lt" => '<', "gt" => '>', "amp" => '&', "quot" => '"', _ => isRich ? OfRichMessage(name) : '\0' };
        return (sign, 1 + name.Length);
    }

    private static string Run(Cursor cursor, int start, Func<char, bool> wanted)
    {
        var end = start;
        while (wanted(cursor.Peek(end)))
            end++;
        return string.Concat(Enumerable.Range(start, end - start).Select(cursor.Peek));
    }

    /// <summary>Those that only rich messages have. Source: Bot API, "Rich HTML style".</summary>
    private static char OfRichMessage(string name) => name switch
    {
        "apos" => '\'',
        "nbsp" => '\u00A0',
        "hellip" => '…',
        "mdash" => '—',
        "ndash" => '–',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        _ => '\0',
    };
}
