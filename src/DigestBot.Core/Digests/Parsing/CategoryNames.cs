using System.Buffers;

namespace DigestBot.Core.Digests.Parsing;

/// <summary>How arXiv's categories are written.</summary>
internal static class CategoryNames
{
    /// <summary>The category of a paper whose file does not tell.</summary>
    public const string Unknown = "unknown";

    private const int Longest = 32;

    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-");

    /// <summary>Whether this could be a category: letters around a dot or a hyphen (<c>cs.CV</c>, <c>hep-th</c>, <c>cond-mat.mtrl-sci</c>).</summary>
    public static bool IsPlausible(ReadOnlySpan<char> text) =>
        text.Length <= Longest
        && text.ContainsAny('.', '-')
        && char.IsAsciiLetter(text[0])
        && char.IsAsciiLetter(text[^1])
        && !text.ContainsAnyExcept(Allowed);
}
