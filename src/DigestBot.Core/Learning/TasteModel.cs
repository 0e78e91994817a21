using DigestBot.Core.Chats;

namespace DigestBot.Core.Learning;

/// <summary>
/// A linear model: logistic regression, learned in a fixed number of rounds from what a chat judged, in that order. The same votes and papers
/// always give the same weights, at most <see cref="ITasteStore.MostVotes"/> times the traits of a paper.
/// </summary>
internal sealed class TasteModel
{
    private const int Rounds = 12;
    private const double Rate = 0.5;

    private readonly Dictionary<string, double> _rarity;
    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);

    /// <summary>Learns from votes.</summary>
    /// <param name="others">The papers to put in order: what most of all these have in common tells nothing.</param>
    public TasteModel(IReadOnlyList<(Traits Traits, Thumb Thumb)> votes, IReadOnlyList<Traits> others)
    {
        var all = votes.Select(vote => vote.Traits).Concat(others).ToList();
        _rarity = all.SelectMany(traits => traits.Weights.Keys).CountBy(key => key, StringComparer.Ordinal)
            .ToDictionary(used => used.Key, used => Math.Log((all.Count + 1.0) / used.Value), StringComparer.Ordinal);
        var examples = votes.Select(vote => (Values: Values(vote.Traits), Wanted: vote.Thumb == Thumb.Up ? 1 : 0)).ToList();
        for (var round = 0; round < Rounds; round++)
            foreach (var (values, wanted) in examples)
                Learn(values, wanted - (1 / (1 + Math.Exp(-Sum(values)))));
    }

    /// <summary>Above 0 for what is like the liked, below for what is like the disliked.</summary>
    public double Score(Traits traits) => Sum(Values(traits));

    /// <summary>What a trait adds to a paper's score, if its weight there is 1.</summary>
    public double this[string key] => _weights.GetValueOrDefault(key) * _rarity.GetValueOrDefault(key);

    private void Learn(List<(string Key, double Value)> values, double error)
    {
        foreach (var (key, value) in values)
            _weights[key] = _weights.GetValueOrDefault(key) + (Rate * error * value);
    }

    private double Sum(List<(string Key, double Value)> values) => values.Sum(trait => _weights.GetValueOrDefault(trait.Key) * trait.Value);

    // Of one length for all, so that a paper with many authors or a long text counts no more than another.
    private List<(string Key, double Value)> Values(Traits traits)
    {
        var values = traits.Weights.Select(trait => (trait.Key, Value: trait.Value * _rarity.GetValueOrDefault(trait.Key))).ToList();
        var length = Math.Sqrt(values.Sum(trait => trait.Value * trait.Value));
        return length == 0 ? [] : [.. values.Select(trait => (trait.Key, trait.Value / length))];
    }
}
