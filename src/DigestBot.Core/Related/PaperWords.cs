using DigestBot.Core.Digests;
using DigestBot.Core.Rendering.Text;
using DigestBot.Core.Search.Tokens;

namespace DigestBot.Core.Related;

/// <summary>A paper's words and pairs of neighbouring words, and how much weight each has there.</summary>
internal sealed class PaperWords
{
    private const double InTitle = 3;
    private const double InTldr = 1.5;
    private const double InAbstract = 1;

    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);

    private PaperWords(IReadOnlyList<Passage> passages)
    {
        Passages = passages;
        foreach (var passage in passages)
            foreach (var word in passage.Words.Concat(passage.Pairs))
                _weights[word] = _weights.GetValueOrDefault(word) + passage.Weight;
        foreach (var word in _weights.Keys)
            _weights[word] = Math.Sqrt(_weights[word]);
    }

    /// <summary>Title, TL;DR and abstract.</summary>
    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>How many words and pairs there are.</summary>
    public int Count => _weights.Count;

    public static PaperWords Of(Paper paper) => new(
    [
        new(TexText.ToPlain(paper.Title), InTitle),
        new(AiText.ToPlain(paper.Tldr ?? ""), InTldr),
        new(TexText.ToPlain(paper.Abstract ?? ""), InAbstract),
    ]);

    /// <summary>The weight of a word or pair; 0 where the paper has none such.</summary>
    public double this[string word] => _weights.GetValueOrDefault(word);

    /// <summary>The words, and the title's pairs, those of the most weight first.</summary>
    public EquatableList<string> Heaviest(int most) =>
    [
        .. Passages.SelectMany(passage => passage.Words).Concat(Passages[0].Pairs).Distinct(StringComparer.Ordinal)
            .OrderByDescending(word => _weights[word]).Take(most),
    ];
}

/// <summary>One of a paper's texts.</summary>
internal sealed class Passage(string text, double weight)
{
    public string Text => text;

    public double Weight => weight;

    public IReadOnlyList<Token> Tokens { get; } = Tokenizer.Read(text);

    /// <summary>The words that mean something by themselves.</summary>
    public IEnumerable<string> Words => Tokens.Where(token => !FunctionWords.Has(token)).Select(token => token.Text);

    /// <summary>Neighbours of which both do.</summary>
    public IEnumerable<string> Pairs => Tokens.Zip(Tokens.Skip(1))
        .Where(pair => !FunctionWords.Has(pair.First) && !FunctionWords.Has(pair.Second))
        .Select(pair => Pair(pair.First, pair.Second));

    public static string Pair(Token first, Token second) => $"{first.Text} {second.Text}";
}
