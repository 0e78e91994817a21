namespace DigestBot.Core.Rendering.Text;

/// <summary>Markdown's code, which is nothing but itself: a run of backticks up to the next run of the same length.</summary>
internal static class CodeSpans
{
    private const int Longest = 2000;

    public static bool TryRead(TexReader reader)
    {
        if (reader.Dialect != TexDialect.Markdown) return false;
        var ticks = RunAt(reader, 0);
        for (var i = ticks; i < Longest && reader.At(i) != '\0'; i++)
        {
            if (reader.At(i) != '`') continue;
            var run = RunAt(reader, i);
            if (run == ticks) return reader.Keep(reader.Position + i + run);
            i += run;
        }
        return ticks > 2 && reader.Keep(reader.Position + ticks);
    }

    private static int RunAt(TexReader reader, int distance)
    {
        var length = 0;
        while (reader.At(distance + length) == '`') length++;
        return length;
    }
}
