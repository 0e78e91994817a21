using System.Text;

namespace DigestBot.Core.Rendering.Dialects;

/// <summary>
/// A builder of each thread's own, used for one message after the other: with a new one each time, clearing the memory for it and growing it
/// takes as long as the writing.
/// </summary>
internal static class SpareBuilder
{
    private const int LikelyLength = 4096;
    private const int MostKept = 16 * 1024;

    [ThreadStatic]
    private static StringBuilder? _spare;

    /// <summary>An empty builder. One that is never given back is only lost.</summary>
    public static StringBuilder Take()
    {
        var text = _spare ?? new(LikelyLength);
        _spare = null;
        return text;
    }

    /// <summary>What was written; the builder is not to be used any longer.</summary>
    public static string Finish(StringBuilder text)
    {
        var written = text.ToString();
        Drop(text);
        return written;
    }

    /// <summary>Gives a builder back whose text nobody wants.</summary>
    public static void Drop(StringBuilder text)
    {
        if (text.Capacity <= MostKept)
            _spare = text.Clear();
    }
}
