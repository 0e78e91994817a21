using DigestBot.Core.Search.Tokens;

namespace DigestBot.Core.Learning;

/// <summary>Says what of a paper was liked in others, in the paper's own words.</summary>
internal static class Liking
{
    private const int Most = 3;

    // What is less telling than this part of the most telling is not worth saying.
    private const double WorthSaying = 0.3;

    public static IEnumerable<string> Of(Traits paper, TasteModel model)
    {
        var found = Words(paper, model)
            .Concat(paper.Authors.Select(author => (Text: author, Value: Value(Traits.Author(author), paper, model))))
            .Concat(paper.Paper.Categories.Select(category => (Text: category, Value: Value(Traits.Category(category), paper, model))))
            .Where(trait => trait.Value > 0)
            .OrderByDescending(trait => trait.Value)
            .DistinctBy(trait => trait.Text, StringComparer.OrdinalIgnoreCase)
            .ToList();
        return found.TakeWhile(trait => trait.Value >= found[0].Value * WorthSaying).Take(Most).Select(trait => trait.Text);
    }

    private static IEnumerable<(string Text, double Value)> Words(Traits paper, TasteModel model)
    {
        HashSet<string> said = new(StringComparer.Ordinal);
        for (var text = 0; text < paper.Texts.Count; text++)
            foreach (var (first, last, value) in Runs(paper.Tokens[text], paper, model))
                if (said.Add(first.IsHan ? paper.Texts[text][first.Start..last.End] : first.Text))
                    yield return (paper.Texts[text][first.Start..last.End], value);
    }

    // A word is one by itself; of Han, what overlaps belongs together, and two signs alone may be the halves of two words.
    private static IEnumerable<(Token First, Token Last, double Value)> Runs(IReadOnlyList<Token> tokens, Traits paper, TasteModel model)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            var first = at;
            var value = Value(tokens[at].Text, paper, model);
            while (value > 0 && tokens[at].IsHan && at + 1 < tokens.Count && tokens[at + 1].IsHan && tokens[at + 1].Start < tokens[at].End
                && Value(tokens[at + 1].Text, paper, model) is > 0 and var next)
            {
                value += next;
                at++;
            }

            if (!tokens[first].IsHan || at > first)
                yield return (tokens[first], tokens[at], value);
        }
    }

    private static double Value(string key, Traits paper, TasteModel model) => paper.Weights.GetValueOrDefault(key) * model[key];
}
