namespace DigestBot.Core.Digests.Parsing.Markdown;

/// <summary>A paper's heading, <c>### [17] [TITLE](URL)</c>, taken apart. What it lacks is empty or 0.</summary>
internal readonly ref struct PaperHeading(int number, ReadOnlySpan<char> title, ReadOnlySpan<char> url)
{
    public const string Mark = "### [";

    private const string TitleEnd = "](";

    // A title that holds line breaks goes on for a line or two; the rest of the file is not searched for its end.
    private const int MostLines = 4;

    // The largest real edition ends at 657; a number beyond this is damage, and leaves no room for the next.
    private const int LargestNumber = 1_000_000;

    public int Number { get; } = number;

    public ReadOnlySpan<char> Title { get; } = title;

    public ReadOnlySpan<char> Url { get; } = url;

    /// <summary>Reads a heading; titles may hold brackets and even <c>](</c>, addresses may not.</summary>
    public static PaperHeading Read(ReadOnlySpan<char> heading)
    {
        var rest = heading[(Mark.Length - 1)..].TrimEnd();
        var number = ReadNumber(ref rest);
        var titleEnd = rest.LastIndexOf(TitleEnd);
        if (titleEnd < 0 || rest[^1] != ')')
            return new(number, rest.TrimStart('['), []);

        return new(number, rest[..titleEnd] is ['[', .. var title] ? title : rest[..titleEnd], rest[(titleEnd + TitleEnd.Length)..^1]);
    }

    /// <summary>Where the heading that begins at a line ends: at that line's end, or a few lines later where the title holds line breaks.</summary>
    public static int FindEnd(ReadOnlySpan<char> text, Line line)
    {
        var end = line.End;
        for (var lines = 1; lines <= MostLines; lines++)
        {
            if (text[line.Start..end].TrimEnd() is [.., ')'])
                return end;

            var next = text[Math.Min(end + 1, text.Length)..];
            next = next[..(next.IndexOf('\n') is var length and >= 0 ? length : next.Length)];
            if (next.IsWhiteSpace() || next[0] is '*' or '#' or '<')
                break;
            end += 1 + next.Length;
        }

        return line.End;
    }

    private static int ReadNumber(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf("] ");
        if (end < 0 || rest[1..end].ContainsAnyExceptInRange('0', '9'))
            return 0;

        var digits = rest[1..end];
        rest = rest[(end + 1)..].TrimStart();
        return int.TryParse(digits, out var number) && number <= LargestNumber ? number : 0;
    }
}
