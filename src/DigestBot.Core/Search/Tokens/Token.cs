namespace DigestBot.Core.Search.Tokens;

/// <summary>A word of a text, as it is compared: folded, and reduced to its stem.</summary>
/// <param name="Text">What is compared: letters and digits alone.</param>
/// <param name="Word">The same before it was reduced to its stem.</param>
/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
/// <param name="Length">How long it is there, its accents included.</param>
/// <param name="IsHan">Whether it is two neighbours of a text without spaces, or a single sign of one.</param>
public readonly record struct Token(string Text, string Word, int Start, int Length, bool IsHan)
{
    /// <summary>Where it ends, exclusive.</summary>
    public int End => Start + Length;
}
