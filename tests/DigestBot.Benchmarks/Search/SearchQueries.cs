using DigestBot.Benchmarks.Library;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Categories;
using DigestBot.Core.Search.Tokens;

namespace DigestBot.Benchmarks.Search;

/// <summary>What people type, of every kind that there is, with words from the commonest to the rare.</summary>
internal sealed class SearchQueries
{
    private readonly Random _random = new(7);
    private readonly IReadOnlyList<Paper> _samples;
    private readonly GeneratedPapers _generated;
    private readonly string[] _words;
    private readonly string[] _pairs;

    public SearchQueries(IReadOnlyList<Paper> samples, GeneratedPapers generated)
    {
        (_samples, _generated) = (samples, generated);
        _words = Commonest(samples.Select(paper => paper.Title + "\n" + paper.Abstract), isHan: false);
        _pairs = Commonest(samples.Select(paper => paper.Tldr + "\n" + paper.Method), isHan: true);
    }

    public IReadOnlyList<(string Kind, Func<string> Next)> Kinds =>
    [
        ("the commonest words", () => Word(20)),
        ("a common word", () => Word(300)),
        ("any word", () => Word(10_000)),
        ("a rare word", () => _generated.RareWord()),
        ("two common words", () => $"{Word(100)} {Word(100)}"),
        ("a common and a rare word", () => $"{Word(20)} {_generated.RareWord()}"),
        ("three words", () => $"{Word(300)} {Word(300)} {Word(3000)}"),
        ("three words of a title", () => string.Join(' ', TitleWords(3))),
        ("a whole title", () => string.Join(' ', TitleWords(12))),
        ("twenty common words", () => string.Join(' ', Enumerable.Range(0, 20).Select(_ => Word(60)))),
        ("a phrase of a title", () => $"\"{string.Join(' ', TitleWords(2))}\""),
        ("a phrase of common words that hardly anybody writes", () => $"\"{Word(50)} {Word(50)}\""),
        ("a common word, another left out", () => $"{Word(50)} -{Word(50)}"),
        ("the beginning of a word, 5 letters", () => $"{Beginning(5)}*"),
        ("the beginning of a word, 3 letters", () => $"{Beginning(3)}*"),
        ("the beginning of a word, 2 letters", () => $"{Beginning(2)}*"),
        ("the beginning of a word, 1 letter", () => $"{Beginning(1)}*"),
        ("two beginnings, 3 letters", () => $"{Beginning(3)}* {Beginning(3)}*"),
        ("a beginning of 3 letters and a rare word", () => $"{Beginning(3)}* {_generated.RareWord()}"),
        ("a beginning of 2 letters and a rare word", () => $"{Beginning(2)}* {_generated.RareWord()}"),
        ("an author's beginning, 2 letters", () => $"author:{Author()[..2]}*"),
        ("a Chinese word", () => Pair(3000)),
        ("the commonest Chinese words", () => Pair(20)),
        ("four Chinese signs", () => Pair(200) + Pair(200)),
        ("two Chinese words", () => $"{Pair(100)} {Pair(100)}"),
        ("a Chinese sign", () => Pair(3000)[..1]),
        ("an author", () => $"author:{Author().Split(' ')[^1]}"),
        ("an author's full name", () => $"author:\"{Author()}\""),
        ("a word in a category", () => $"{Word(300)} cat:{Any().Category}"),
        ("a common word in a rare category", () => $"{Word(20)} cat:{Taxonomy.Categories[_random.Next(Taxonomy.Categories.Count)].Code}"),
        ("a common word in a cross-list", () => $"{Word(20)} cat:{Any().Categories[^1]}"),
        ("a word of the last two weeks", () => $"{Word(2000)} since:2w"),
        ("an identifier", () => GeneratedPapers.Id(_random.Next(250_000)).Value),
    ];

    private static string[] Commonest(IEnumerable<string> texts, bool isHan) =>
    [
        .. texts.SelectMany(text => Tokenizer.Read(text).Where(token => token.IsHan == isHan && token.Word.Length > 1).Select(token => token.Word).Distinct(StringComparer.Ordinal))
            .CountBy(word => word).OrderByDescending(word => word.Value).Select(word => word.Key),
    ];

    private Paper Any() => _samples[_random.Next(_samples.Count)];

    private string Word(int commonest) => _words[_random.Next(Math.Min(commonest, _words.Length))];

    private string Pair(int commonest) => _pairs[_random.Next(Math.Min(commonest, _pairs.Length))];

    private string Beginning(int letters) => Word(3000).PadRight(letters, 'a')[..letters];

    private string Author() => Any().Authors[0].Replace(".", "", StringComparison.Ordinal);

    private IEnumerable<string> TitleWords(int atMost)
    {
        var words = Tokenizer.Read(Any().Title);
        return words.Skip(_random.Next(Math.Max(1, words.Count - atMost))).Take(atMost).Select(word => word.Word);
    }
}
