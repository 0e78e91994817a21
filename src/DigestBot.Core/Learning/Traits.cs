using DigestBot.Core.Digests;
using DigestBot.Core.Related;
using DigestBot.Core.Rendering.Text;
using DigestBot.Core.Search.Tokens;

namespace DigestBot.Core.Learning;

/// <summary>By what a paper is judged: the words of title and TL;DR, its authors and its categories, each with a weight.</summary>
internal sealed class Traits
{
    // However long a digest's texts are, a paper teaches no more than this.
    private const int Most = 160;
    private const int LongestText = 4000;

    private const double InTitle = 1;
    private const double InTldr = 0.5;
    private const double OfAuthor = 0.7;
    private const double OfCategory = 0.7;

    // Signs that no word has tell authors and categories from words.
    private const char AuthorSign = '@';
    private const char CategorySign = '#';

    private Traits(Paper paper)
    {
        Paper = paper;
        Texts = [Clipped(TexText.ToPlain(paper.Title)), Clipped(AiText.ToPlain(paper.Tldr ?? ""))];
        Tokens = [.. Texts.Select(Tokenizer.Read)];
        Authors = [.. paper.Authors.Select(TexText.ToPlain)];
        Weights = Weigh().DistinctBy(trait => trait.Key, StringComparer.Ordinal).Take(Most).ToDictionary(trait => trait.Key, trait => trait.Weight, StringComparer.Ordinal);
    }

    public Paper Paper { get; }

    public IReadOnlyList<string> Texts { get; }

    /// <summary>Those of each text.</summary>
    public IReadOnlyList<IReadOnlyList<Token>> Tokens { get; }

    public IReadOnlyList<string> Authors { get; }

    public IReadOnlyDictionary<string, double> Weights { get; }

    public static Traits Of(Paper paper) => new(paper);

    public static string Author(string name) => AuthorSign + name.ToLowerInvariant();

    public static string Category(string code) => CategorySign + code;

    private IEnumerable<(string Key, double Weight)> Weigh() =>
    [
        .. Paper.Categories.Select(category => (Category(category), OfCategory)),
        .. Words(Tokens[0]).Select(word => (word, InTitle)),
        .. Authors.Select(author => (Author(author), OfAuthor)),
        .. Words(Tokens[1]).Select(word => (word, InTldr)),
    ];

    private static IEnumerable<string> Words(IEnumerable<Token> tokens) => tokens.Where(token => !FunctionWords.Has(token)).Select(token => token.Text);

    private static string Clipped(string text) => text.Length <= LongestText ? text : text[..LongestText];
}
