using DigestBot.Core.Digests;
using DigestBot.Core.Search.Tokens;

namespace DigestBot.Core.Search;

/// <summary>Makes terms of words: those written together are one phrase, as far as they are of one script.</summary>
internal static class TermReader
{
    public static IEnumerable<SearchTerm> Read(SearchField field, string text, bool isPrefix, bool isExcluded)
    {
        var phrases = Phrases(Tokenizer.Read(text));
        for (var index = 0; index < phrases.Count; index++)
            yield return Term(field, phrases[index], isPrefix && index == phrases.Count - 1) with { IsExcluded = isExcluded };
    }

    private static SearchTerm Term(SearchField field, List<Token> phrase, bool isPrefix)
    {
        // The two neighbours that a single sign begins are its prefix; only where a name is looked for, since all else is found by single signs too.
        var last = phrase[^1];
        if (last.IsHan)
            return new(field, Texts(phrase)) { IsPrefix = field == SearchField.Author && phrase.Count == 1 && last.Text.Length == 1 };
        if (!isPrefix)
            return new(field, Texts(phrase));
        return new(field, [.. Texts(phrase[..^1]), last.Word])
        {
            IsPrefix = true,
            Others = phrase.Count == 1 ? PrefixStems.Of(last.Word) : [],
        };
    }

    private static EquatableList<string> Texts(List<Token> phrase) => [.. phrase.Select(token => token.Text)];

    private static List<List<Token>> Phrases(IReadOnlyList<Token> tokens)
    {
        List<List<Token>> phrases = [];
        foreach (var token in tokens)
            if (phrases is [.., var phrase] && BelongTogether(phrase[^1], token))
                phrase.Add(token);
            else
                phrases.Add([token]);
        return phrases;
    }

    // Two pairs of Han signs overlap where nothing stands between them.
    private static bool BelongTogether(Token before, Token token) => before.IsHan == token.IsHan && (!token.IsHan || token.Start < before.End);
}
