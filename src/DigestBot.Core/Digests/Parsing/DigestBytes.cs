using System.Text;
using System.Text.Unicode;

namespace DigestBot.Core.Digests.Parsing;

/// <summary>Makes of whatever bytes came: valid UTF-8 without byte order mark, NUL, or carriage returns before line feeds.</summary>
internal static class DigestBytes
{
    private const char Replacement = '\uFFFD';

    public static ReadOnlySpan<byte> Clean(ReadOnlySpan<byte> content, ProblemLog problems)
    {
        if (content.StartsWith("\uFEFF"u8))
            content = content[3..];
        else if (FromUtf16(content) is { } text)
        {
            problems.Add(1, "The file is UTF-16.", "It was read all the same; digests are published as UTF-8.");
            content = Encoding.UTF8.GetBytes(text);
        }

        return Utf8.IsValid(content) && content.IndexOfAny((byte)'\r', (byte)0) < 0 ? content : Repair(content, problems);
    }

    private static string? FromUtf16(ReadOnlySpan<byte> content) => content switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(content[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(content[2..]),
        _ => null,
    };

    private static byte[] Repair(ReadOnlySpan<byte> content, ProblemLog problems)
    {
        var number = 0;
        foreach (var range in content.Split((byte)'\n'))
            ReportDamage(content[range], ++number, problems);

        // CommonMark too replaces U+0000, "for security reasons": hardly anything downstream bears it.
        var text = Encoding.UTF8.GetString(content).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\0', Replacement);
        return Encoding.UTF8.GetBytes(text);
    }

    private static void ReportDamage(ReadOnlySpan<byte> line, int number, ProblemLog problems)
    {
        if (!Utf8.IsValid(line))
            problems.AddRecurring(number, $"The line is not valid UTF-8; what could not be read became “{Replacement}”.", "Fetch the file again.");
        if (line.Contains((byte)0))
            problems.AddRecurring(number, $"The line holds NUL characters, which became “{Replacement}”.", "Fetch the file again.");
    }
}
