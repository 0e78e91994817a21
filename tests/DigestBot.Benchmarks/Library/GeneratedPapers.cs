using DigestBot.Core.Digests;

namespace DigestBot.Benchmarks.Library;

/// <summary>
/// Papers put together of pieces of others, so that words, phrases and lengths are as common as in those; and of rare words of their own, since
/// many texts have more of them than few. The same ones every time.
/// </summary>
internal sealed class GeneratedPapers(IReadOnlyList<Paper> samples)
{
    private const int RareWords = 300_000;
    private const double RareWordsPerSentence = 0.2;
    private readonly Random _random = new(2026);
    private readonly ZipfWords _rare = new(RareWords, ZipfWords.Letters);
    private readonly string[] _sentences = [.. samples.SelectMany(paper => paper.Abstract!.Split(". ", StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>The arXiv id of a number up to 900,000.</summary>
    public static ArxivId Id(int number) => ArxivId.TryParse($"{(number / 90_000) + 2401:0000}.{(number % 90_000) + 10_000:00000}", out var id)
        ? id
        : throw new ArgumentOutOfRangeException(nameof(number));

    public string RareWord() => _rare.Next(_random);

    /// <summary>Papers whose ids follow each other, numbered from 1.</summary>
    public IReadOnlyList<Paper> Take(int first, int count) => [.. Enumerable.Range(first, count).Select((id, index) => Next(id) with { Number = index + 1 })];

    public Paper Next(int id)
    {
        var kind = Any();
        return kind with
        {
            ArxivId = Id(id),
            Url = Id(id).AbstractUrl,
            Title = string.Join(' ', [.. FirstHalf(Any().Title.Split(' ')), .. SecondHalf(Any().Title.Split(' '))]),
            Authors = [.. kind.Authors.Select(Rename)],
            Tldr = Recombine(paper => paper.Tldr),
            Motivation = Recombine(paper => paper.Motivation),
            Method = Recombine(paper => paper.Method),
            Result = Recombine(paper => paper.Result),
            Conclusion = Recombine(paper => paper.Conclusion),
            Abstract = string.Join(". ", Enumerable.Range(0, kind.Abstract!.Split(". ").Length).Select(_ => Sentence())),
        };
    }

    private Paper Any() => samples[_random.Next(samples.Count)];

    private string Sentence()
    {
        var sentence = _sentences[_random.Next(_sentences.Length)];
        return _random.NextDouble() < RareWordsPerSentence ? $"{sentence} {RareWord()}" : sentence;
    }

    private string Recombine(Func<Paper, string?> text) =>
        string.Join('，', [.. FirstHalf((text(Any()) ?? "").Split('，')), .. SecondHalf((text(Any()) ?? "").Split('，'))]);

    private string Rename(string author)
    {
        var others = Any().Authors;
        return string.Join(' ', [.. FirstHalf(author.Split(' ')), .. SecondHalf(others[_random.Next(others.Count)].Split(' '))]);
    }

    private static IEnumerable<string> FirstHalf(string[] pieces) => pieces.Take((pieces.Length + 1) / 2);

    private static IEnumerable<string> SecondHalf(string[] pieces) => pieces.Skip((pieces.Length + 1) / 2);
}
