using System.Globalization;
using System.Text;
using DigestBot.Core.Digests.Categories;
using DigestBot.Core.Languages;
using DigestBot.Core.Search;

namespace DigestBot.Core.Following;

/// <summary>
/// Reads what somebody wants to follow: all that <see cref="SearchReader"/> reads but days, and in plain words <c>by Yann LeCun</c> and
/// <c>diffusion in cs.CV, cs.LG</c>. Never throws.
/// </summary>
public static class RuleReader
{
    private const string Author = "author";
    private const string Category = "cat";

    private static readonly string[] ByWords = ["by", "作者"];
    private static readonly string[] InWords = ["in", "在", "限"];

    /// <summary>The rule, or what is wrong with it.</summary>
    public static RuleReading Read(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        if (typed.Length > SearchReader.LongestText)
            return new(null, new RuleMistake.TooLong());
        var text = string.Join(' ', Pieces(typed).Select(piece => piece.ToString()));
        var reading = SearchReader.Read(text, Rule.AnyDay);
        return Mistake(text, reading) is { } mistake ? new(null, mistake) : new(new Rule(text));
    }

    /// <summary>What was typed with another category in the place of one that there is not, and all else as it was.</summary>
    /// <param name="former">As <see cref="RuleMistake.UnknownCategory"/> has it.</param>
    public static string WithCategory(string typed, string former, string category) => SearchPiece.WithCategory(Pieces(typed), former, category);

    private static List<SearchPiece> Pieces(string typed) => JoinCategories(TakeCategories(TakeAuthor([.. SearchPiece.Of(HalfWidth.Fold(Visible(typed)))])));

    // A rule is said back and stands on buttons.
    private static string Visible(string typed) => string.Concat(typed.EnumerateRunes().Select(sign => IsVisible(sign) ? sign.ToString() : " "));

    private static bool IsVisible(Rune sign) => sign != Rune.ReplacementChar && Rune.GetUnicodeCategory(sign)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);

    private static RuleMistake? Mistake(string text, SearchReading reading) => reading switch
    {
        { Mistake: SearchMistake.UnknownCategory unknown } => new RuleMistake.UnknownCategory(unknown.Typed),
        { Mistake: SearchMistake.UnknownDay } or { Query.Since: not null } => new RuleMistake.HasDay(),
        { Mistake: SearchMistake.TooLong } => new RuleMistake.TooLong(),
        { Mistake: not null } => new RuleMistake.Nothing(),
        _ when text.Length > Rule.Longest => new RuleMistake.TooLong(),
        { Query.Terms: var terms } when terms.All(term => term.IsExcluded) => new RuleMistake.OnlyExclusions(),
        { Query.Terms: var terms } when terms.All(term => term.IsExcluded || term.Field == SearchField.Category) =>
            new RuleMistake.OnlyCategories([.. new Rule(text).Wanted.SelectMany(piece => piece.Text.Split(',')).Where(code => code.Length > 0).Select(Spelled)]),
        _ => null,
    };

    private static string Spelled(string typed) => CategoryPattern.TryParseShape(typed, out var pattern) ? pattern.Value : typed;

    // by Yann LeCun, by "Yann LeCun": the plain words up to the next part with a sign of its own.
    private static List<SearchPiece> TakeAuthor(List<SearchPiece> pieces)
    {
        if (pieces is not [{ IsPlain: true } by, _, ..] || !ByWords.Contains(by.Text, StringComparer.OrdinalIgnoreCase))
            return pieces;
        var name = pieces.Skip(1).TakeWhile((piece, index) => piece.IsPlain && !IsIn(pieces, index + 1)).ToList();
        if (name is [])
            return pieces is [_, { Key: "", IsExcluded: false } quoted, .. var others] ? [quoted with { Key = Author }, .. others] : pieces;
        return [name[0] with { Key = Author, Text = string.Join(' ', name.Select(piece => piece.Text)) }, .. pieces.Skip(1 + name.Count)];
    }

    private static List<SearchPiece> TakeCategories(List<SearchPiece> pieces)
    {
        List<SearchPiece> taken = [];
        for (var at = 0; at < pieces.Count; at++)
            if (IsIn(pieces, at))
                for (var more = true; more && at + 1 < pieces.Count && IsCategory(pieces[at + 1]); more = pieces[at].Text.EndsWith(','))
                    taken.Add(pieces[++at] with { Key = Category });
            else
                taken.Add(pieces[at]);
        return taken;
    }

    private static bool IsIn(List<SearchPiece> pieces, int at) => at + 1 < pieces.Count && pieces[at].IsPlain
        && InWords.Contains(pieces[at].Text, StringComparer.OrdinalIgnoreCase) && IsCategory(pieces[at + 1]);

    // "in vivo" is words, and so is "in Spain"; "in cs.VC" is misspelt.
    private static bool IsCategory(SearchPiece piece) => piece is { Key: "", IsExcluded: false }
        && piece.Text.Split(',', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } codes
        && codes.All(code => CategoryPattern.TryParse(code, out _) || (code.Contains('.', StringComparison.Ordinal) && CategorySuggestions.For(code, 1) is not []));

    // A paper stands in one category, so several are meant as any of them.
    private static List<SearchPiece> JoinCategories(List<SearchPiece> pieces)
    {
        var categories = pieces.Where(IsWantedCategory).ToList();
        return categories is [var first, _, ..]
            ? [.. pieces.Where(piece => !IsWantedCategory(piece)), first with { Text = string.Join(',', categories.Select(piece => piece.Text.Trim(','))), IsPrefix = false }]
            : pieces;
    }

    private static bool IsWantedCategory(SearchPiece piece) => piece is { IsExcluded: false, IsCategory: true };
}
