using System.Globalization;

namespace DigestBot.Core.Search;

/// <summary>Where a text may be cut without breaking what people see as one sign.</summary>
internal sealed class Graphemes(string text)
{
    private readonly int[] _starts = StringInfo.ParseCombiningCharacters(text);

    /// <summary>The last place for a cut at or before this one.</summary>
    public int Before(int at)
    {
        if (at >= text.Length)
            return text.Length;
        var found = Array.BinarySearch(_starts, at);
        return _starts[found >= 0 ? found : ~found - 1];
    }

    /// <summary>The first place for a cut at or after this one.</summary>
    public int After(int at)
    {
        var found = Array.BinarySearch(_starts, at);
        var index = found >= 0 ? found : ~found;
        return index < _starts.Length ? _starts[index] : text.Length;
    }
}
