using System.Buffers;
using System.Text.RegularExpressions;

namespace DigestBot.Core.Search;

/// <summary>A part of a search as it was typed: <c>-author:"Ada Lovelace"</c>.</summary>
/// <param name="Key">What stands before the colon, if it is a field's name; else empty.</param>
/// <param name="Text">The words, without quotes and star.</param>
internal sealed partial record SearchPiece(string Key, string Text, bool IsExcluded, bool IsPrefix)
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(" \t\r\n:");

    /// <summary>All of them, whatever was typed.</summary>
    public static IEnumerable<SearchPiece> Of(string text) => Pieces().Matches(Quotes().Replace(text, "\"")).Select(Read);

    /// <summary>Whether it is a word without any sign.</summary>
    public bool IsPlain => this is { Key: "", IsExcluded: false, IsPrefix: false, IsQuoted: false };

    /// <summary>Whether it names an author.</summary>
    public bool IsAuthor => Key is "author" or "authors" or "au" or "作者";

    /// <summary>Whether it names a category.</summary>
    public bool IsCategory => Key is "cat" or "category" or "类别" or "分类";

    private bool IsQuoted { get; init; }

    /// <summary>Parts with another category in the place of one of theirs, as they can be read again.</summary>
    public static string WithCategory(IEnumerable<SearchPiece> pieces, string former, string category) => string.Join(
        ' ', pieces.Select(piece => piece.IsCategory && piece.Text == former ? piece with { Text = category, IsPrefix = false } : piece));

    /// <summary>As it can be read again.</summary>
    public override string ToString()
    {
        var text = IsQuoted || Text.AsSpan().IndexOfAny(NeedQuotes) >= 0 ? $"\"{Text}\"" : Text;
        return $"{(IsExcluded ? "-" : "")}{(Key is "" ? "" : Key + ":")}{text}{(IsPrefix ? "*" : "")}";
    }

    private static SearchPiece Read(Match match)
    {
        var text = match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Groups["word"].Value;
        return new(
            match.Groups["key"].Value.ToLowerInvariant(),
            text.TrimEnd('*'),
            IsExcluded: match.Groups["minus"].Success,
            IsPrefix: match.Groups["star"].Success || text.EndsWith('*'))
        {
            IsQuoted = match.Groups["quoted"].Success,
        };
    }

    // What keyboards make of a quotation mark, and the marks of Chinese.
    [GeneratedRegex("[“”„‟«»「」『』《》]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Quotes();

    [GeneratedRegex("""
        (?<minus>[-−–])?
        (?:(?<key>author|authors|au|作者|cat|category|类别|分类|since|自)\s*:\s*)?
        (?:"(?<quoted>[^"]*)(?:"(?<star>\*)?|$)|(?<word>[^\s"]+))
        """, RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Pieces();
}
