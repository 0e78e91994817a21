using DigestBot.Core.Related;
using DigestBot.Core.Rendering.Text;
using DigestBot.Core.Search.Tokens;

namespace DigestBot.Core.Statistics;

/// <summary>A word, or a phrase of words side by side.</summary>
/// <param name="Key">The same for all inflections.</param>
/// <param name="Text">As the title writes it.</param>
internal readonly record struct TitleTerm(string Key, string Text);

/// <summary>The words of a title that mean something, and the phrases that they make.</summary>
internal static class TitleTerms
{
    private const int LongestPhrase = 3;

    /// <summary>Each once.</summary>
    public static IEnumerable<TitleTerm> Of(string title)
    {
        var text = TexText.ToPlain(title);
        var tokens = Tokenizer.Read(text);
        return Enumerable.Range(0, tokens.Count).SelectMany(first => From(text, tokens, first)).DistinctBy(term => term.Key);
    }

    private static IEnumerable<TitleTerm> From(string text, IReadOnlyList<Token> tokens, int first)
    {
        var key = "";
        for (var at = first; at < tokens.Count && at < first + LongestPhrase; at++)
        {
            if (FunctionWords.Has(tokens[at]) || (at > first && !AreTogether(text, tokens[at - 1], tokens[at])))
                yield break;
            key = at == first ? tokens[at].Text : $"{key} {tokens[at].Text}";
            yield return new(key, text[tokens[first].Start..tokens[at].End]);
        }
    }

    private static bool AreTogether(string text, Token before, Token token) =>
        before.IsHan == token.IsHan && (token.Start <= before.End || text[before.End..token.Start] is " " or "-");
}
