using DigestBot.Core.Search.Tokens;

namespace DigestBot.Core.Related;

/// <summary>How alike two papers are by their words, and by which.</summary>
internal sealed class Likeness(PaperWords asked, PaperWords other, Rarity rarity)
{
    private const int MostShared = 3;

    // What is less telling than this part of the most telling is not worth saying.
    private const double WorthSaying = 0.4;

    // A pair counts beside its words.
    private const double OfPair = 0.5;

    /// <summary>The larger, the more alike; 0 where they share no telling word.</summary>
    public double Score()
    {
        var words = asked.Passages.SelectMany(passage => passage.Words).Distinct(StringComparer.Ordinal).Sum(word => Weigh(word, rarity[word]));
        var pairs = asked.Passages.SelectMany(passage => passage.Tokens.Zip(passage.Tokens.Skip(1)))
            .DistinctBy(pair => Passage.Pair(pair.First, pair.Second))
            .Sum(pair => Weigh(Passage.Pair(pair.First, pair.Second), rarity.OfPair(pair.First.Text, pair.Second.Text)));
        return (words + (OfPair * pairs)) / Math.Sqrt(1 + other.Count);
    }

    /// <summary>What both speak of, as the paper asked about writes it, the most telling first.</summary>
    public IReadOnlyList<string> Shared()
    {
        var runs = asked.Passages.SelectMany(Runs).OrderByDescending(run => run.Value).ToList();
        List<Run> said = [];
        foreach (var run in runs.TakeWhile(run => run.Value >= runs[0].Value * WorthSaying))
            if (said.Count < MostShared && !said.Any(other => other.Says(run)))
                said.Add(run);
        return [.. said.Select(run => run.Text)];
    }

    private double Weigh(string word, double value) => asked[word] * other[word] * value * value;

    private IEnumerable<Run> Runs(Passage passage)
    {
        for (var first = 0; first < passage.Tokens.Count; first++)
        {
            var end = first;
            while (end < passage.Tokens.Count && IsShared(passage.Tokens[end]) && (end == first || IsTogether(passage.Tokens[end - 1], passage.Tokens[end])))
                end++;
            var (start, stop) = WithoutHalfWords(passage.Tokens, first, end);
            if (IsWorthSaying(passage.Tokens, start, stop))
                yield return new(passage, start, stop, Enumerable.Range(start, stop - start).Sum(at => rarity[passage.Tokens[at].Text]) * Math.Sqrt(passage.Weight));
            first = Math.Max(first, end - 1);
        }
    }

    // Of Han, a sign that belongs to the common word beside the run is not part of it.
    private (int Start, int Stop) WithoutHalfWords(IReadOnlyList<Token> tokens, int start, int stop)
    {
        var begins = start < stop && tokens[start].IsHan && start > 0 && Overlap(tokens[start - 1], tokens[start]) && rarity[tokens[start - 1].Text] == 0;
        var ends = start < stop && tokens[start].IsHan && stop < tokens.Count && Overlap(tokens[stop - 1], tokens[stop]) && rarity[tokens[stop].Text] == 0;
        return (begins ? start + 1 : start, ends ? stop - 1 : stop);
    }

    private static bool Overlap(Token before, Token token) => token.IsHan && token.Start < before.End;

    // Two Han signs alone may be the halves of two words.
    private static bool IsWorthSaying(IReadOnlyList<Token> tokens, int start, int stop) => stop - start > (start < stop && tokens[start].IsHan ? 1 : 0);

    private bool IsShared(Token token) => rarity[token.Text] > 0 && other[token.Text] > 0;

    private bool IsTogether(Token before, Token token) => before.IsHan == token.IsHan && other[Passage.Pair(before, token)] > 0;

    private sealed record Run(Passage Passage, int First, int End, double Value)
    {
        public string Text => Passage.Text[Passage.Tokens[First].Start..Passage.Tokens[End - 1].End];

        private IEnumerable<string> Words => Passage.Tokens.Skip(First).Take(End - First).Select(token => token.Text);

        public bool Says(Run other) => other.Words.Any(Words.Contains);
    }
}
