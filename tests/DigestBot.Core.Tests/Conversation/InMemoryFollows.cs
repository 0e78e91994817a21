using DigestBot.Core.Digests;
using DigestBot.Core.Following;
using DigestBot.Core.Search;

namespace DigestBot.Tests.Conversation;

/// <summary>What one chat follows; every edition is looked through each time.</summary>
internal sealed class InMemoryFollows(InMemoryEditions editions) : IFollowStore
{
    private readonly List<FollowedRule> _rules = [];

    /// <summary>What pushes showed.</summary>
    public List<(long EditionId, Selection Selection)> Selections { get; } = [];

    public Task<IReadOnlyList<FollowedRule>> ListAsync(long chatId, int days, CancellationToken ct) => Task.FromResult<IReadOnlyList<FollowedRule>>(
        [.. _rules.Where(rule => rule.IsActive).Select(rule => rule with { Recent = days == 0 ? 0 : Matches(rule.Rule).Count() })]);

    public Task<RulePreview> PreviewAsync(Rule rule, int days, int best, CancellationToken ct)
    {
        var found = Matches(rule).ToList();
        return Task.FromResult(new RulePreview(
            [.. editions.All.Select(paper => paper.Edition.Date).Distinct().Take(days).Select(day => new DayCount(day, found.Count(paper => paper.Edition.Date == day)))],
            [.. found.Take(best)],
            [.. found.Select(paper => paper.Paper.Category).Distinct()]));
    }

    public Task<long> KeepAsync(long chatId, Rule rule, CancellationToken ct)
    {
        if (_rules.TrueForAll(known => known.Rule != rule))
            _rules.Add(new(_rules.Count + 1, rule, IsActive: false));
        return Task.FromResult(_rules.Find(known => known.Rule == rule)!.Id);
    }

    public Task<FollowedRule?> FindAsync(long chatId, long ruleId, CancellationToken ct) => Task.FromResult(_rules.Find(rule => rule.Id == ruleId));

    public Task<bool> FollowAsync(long chatId, long ruleId, CancellationToken ct) =>
        Task.FromResult(_rules.Count(rule => rule.IsActive) < Rule.Most && Set(ruleId, isActive: true));

    public Task<bool> UnfollowAsync(long chatId, long ruleId, CancellationToken ct) => Task.FromResult(Set(ruleId, isActive: false));

    public Task<int> CountAsync(long chatId, long editionId, CancellationToken ct) => Task.FromResult(
        _rules.Where(rule => rule.IsActive).SelectMany(rule => Matches(rule.Rule)).Where(paper => paper.Edition.Id == editionId).Distinct().Count());

    public Task<Selection?> SelectionAsync(long chatId, long editionId, long selectionId, CancellationToken ct) =>
        Task.FromResult<Selection?>(Selections.Find(one => one.EditionId == editionId && one.Selection.Id == selectionId).Selection);

    private bool Set(long ruleId, bool isActive)
    {
        var at = _rules.FindIndex(rule => rule.Id == ruleId && rule.IsActive != isActive);
        if (at >= 0)
            _rules[at] = _rules[at] with { IsActive = isActive };
        return at >= 0;
    }

    private IEnumerable<PaperInEdition> Matches(Rule rule)
    {
        var all = editions.All.ToList();
        return new PaperMatcher([.. all.Select(paper => SearchDocument.Of([paper.Paper]))]).Find(rule.Query).Select(place => all[place]);
    }
}
