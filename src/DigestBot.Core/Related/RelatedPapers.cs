using DigestBot.Core.Digests;

namespace DigestBot.Core.Related;

/// <summary>
/// Finds papers that are like one, by text alone: it asks for the newest papers of its words, learns from the answer which words are rare,
/// and compares those that share the most of the rare ones word for word.
/// </summary>
public sealed class RelatedPapers(IWordIndex index)
{
    private const int WordsAsked = 64;
    private const int PapersToJudgeRarity = 48;
    private const int TellingWords = 16;
    private const int PapersOfTellingWord = 600;
    private const int Compared = 24;

    // What is less alike than this part of the most alike shares a word by chance.
    private const double WorthShowing = 0.2;

    /// <summary>Papers like this one, the most like it first, never itself.</summary>
    public async Task<IReadOnlyList<RelatedPaper>> FindAsync(Paper paper, string preferredLanguage, int most, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var words = PaperWords.Of(paper);
        var rarity = new Rarity();
        var asked = words.Heaviest(WordsAsked);
        rarity.Learn(asked, await index.FindAsync(asked, PapersToJudgeRarity, ct));
        EquatableList<string> telling = [.. asked.Where(word => rarity[word] > 0).OrderByDescending(word => words[word] * rarity[word]).Take(TellingWords)];
        var uses = await index.FindAsync(telling, PapersOfTellingWord, ct);
        rarity.Learn(telling, uses);
        var near = await index.ReadAsync(Nearest(words, rarity, telling, uses), preferredLanguage, ct);
        return Best(near.Where(hit => hit.Paper.Paper.ArxivId != paper.ArxivId)
            .Select(hit => (hit.Paper, new Likeness(words, PaperWords.Of(hit.Paper.Paper), rarity))), most);
    }

    private static IReadOnlyList<RelatedPaper> Best(IEnumerable<(PaperInEdition Paper, Likeness Likeness)> near, int most)
    {
        var ranked = near.Select(other => (Found: other, Score: other.Likeness.Score())).OrderByDescending(other => other.Score).Take(most).ToList();
        return
        [
            .. ranked.TakeWhile(other => other.Score > 0 && other.Score >= WorthShowing * ranked[0].Score)
                .Select(other => new RelatedPaper(other.Found.Paper, [.. other.Found.Likeness.Shared()])),
        ];
    }

    private static EquatableList<long> Nearest(PaperWords words, Rarity rarity, IReadOnlyList<string> telling, IReadOnlyList<WordUse> uses)
    {
        var scores = new Dictionary<long, double>();
        foreach (var (word, use) in telling.Zip(uses))
            foreach (var paper in use.Papers)
                scores[paper] = scores.GetValueOrDefault(paper) + (words[word] * rarity[word]);
        return [.. scores.OrderByDescending(score => score.Value).ThenByDescending(score => score.Key).Take(Compared).Select(score => score.Key)];
    }
}
