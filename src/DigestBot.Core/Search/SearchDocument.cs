using System.Security.Cryptography;
using System.Text;
using DigestBot.Core.Digests;
using DigestBot.Core.Rendering.Text;
using DigestBot.Core.Search.Tokens;

namespace DigestBot.Core.Search;

/// <summary>What a paper is found by: tokens apart by spaces, as an index without a tokenizer of its own takes them.</summary>
/// <param name="Marks">What is looked up as a whole: <see cref="Mark"/>s, and every single Han sign.</param>
/// <param name="Title">The title.</param>
/// <param name="Authors">The authors.</param>
/// <param name="Summary">The AI's texts of all editions.</param>
/// <param name="Abstract">The abstract.</param>
public sealed record SearchDocument(string Marks, string Title, string Authors, string Summary, string Abstract)
{
    // Stands between two texts, so that no phrase is found that begins in one and ends in the other.
    private const string Gap = "/";

    /// <summary>A paper's document.</summary>
    /// <param name="editions">The paper as each edition presents it; at least one.</param>
    public static SearchDocument Of(IReadOnlyList<Paper> editions)
    {
        ArgumentNullException.ThrowIfNull(editions);
        var title = Tokenizer.Read(TexText.ToPlain(editions[0].Title));
        var summaries = editions.SelectMany(SearchTexts.Summaries).Distinct(StringComparer.Ordinal).Select(Tokenizer.Read).ToList();
        return new(
            Join([.. Mark.Of(editions, title), .. HanSigns(summaries)]),
            Join(title),
            Join(editions[0].Authors.Select(author => Tokenizer.Read(TexText.ToPlain(author)))),
            Join(summaries),
            Join(Tokenizer.Read(SearchTexts.Abstract(editions[0]) ?? "")));
    }

    /// <summary>Tells whether two documents are the same, also from one run of the program to the next.</summary>
    public long Fingerprint()
    {
        var text = Encoding.UTF8.GetBytes(string.Join('\n', Marks, Title, Authors, Summary, Abstract));
        return BitConverter.ToInt64(SHA256.HashData(text));
    }

    // Each once, in their order.
    private static List<string> HanSigns(List<IReadOnlyList<Token>> texts)
    {
        HashSet<Rune> seen = [];
        List<string> signs = [];
        foreach (var tokens in texts)
            foreach (var token in tokens)
                if (token.IsHan)
                    foreach (var sign in token.Text.EnumerateRunes())
                        if (seen.Add(sign))
                            signs.Add(sign.ToString());
        return signs;
    }

    private static string Join(IEnumerable<IReadOnlyList<Token>> texts) => string.Join($" {Gap} ", texts.Select(Join));

    private static string Join(IReadOnlyList<Token> tokens) => Join(tokens.Select(token => token.Text));

    private static string Join(IEnumerable<string> tokens) => string.Join(' ', tokens);
}
