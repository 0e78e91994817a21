using DigestBot.Core.Languages;
using DigestBot.Core.Search;

namespace DigestBot.Core.Following;

/// <summary>A rule in words: <c>video diffusion by Yann LeCun in cs.CV without “survey”</c>, <c>papers by Yann LeCun</c>.</summary>
public static class RuleText
{
    /// <summary>All of it.</summary>
    public static string Describe(Rule rule, Texts texts)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(texts);
        return string.Join(' ', rule.Pieces.OrderBy(Place).Select((piece, place) => place == 0 && piece is { IsAuthor: true, IsExcluded: false }
            ? texts.PapersBy(piece.Text)
            : Describe(piece, texts)));
    }

    private static int Place(SearchPiece piece) => piece switch
    {
        { IsExcluded: true } => 3,
        { Key: "" } => 0,
        { IsAuthor: true } => 1,
        _ => 2,
    };

    private static string Describe(SearchPiece piece, Texts texts) => piece switch
    {
        { IsExcluded: true, IsAuthor: true } => texts.Without(texts.ByAuthor(piece.Text)),
        { IsExcluded: true, Key: "" } => texts.Without(Words(piece).Trim('"')),
        { IsExcluded: true } => texts.Without(Codes(piece)),
        { Key: "" } => Words(piece),
        { IsAuthor: true } => texts.ByAuthor(piece.Text),
        _ => texts.InCategories(Codes(piece)),
    };

    private static string Words(SearchPiece piece) => (piece with { Key = "", IsExcluded = false }).ToString();

    private static string Codes(SearchPiece piece) => piece.Text.Replace(",", ", ", StringComparison.Ordinal) + (piece.IsPrefix ? "*" : "");
}
