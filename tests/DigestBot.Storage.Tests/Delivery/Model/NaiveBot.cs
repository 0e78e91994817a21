using DigestBot.Core.Delivery;
using NodaTime;

namespace DigestBot.Storage.Tests.Delivery.Model;

/// <summary>What the bot should do, told paper by paper and chat by chat, with lists in memory.</summary>
internal sealed class NaiveBot
{
    private readonly Dictionary<int, (Edition Edition, int Arrival)> _first = [];
    private readonly HashSet<int> _history = [];
    private int _arrivals;

    private readonly Dictionary<Edition, int[]> _editions = [];
    private readonly List<Edition> _inOrder = [];

    private Dictionary<string, NaiveChat> Chats { get; } = History.Chats.ToDictionary(chat => chat, _ => new NaiveChat());

    /// <summary>Lives through a step and says which papers each chat gets by it.</summary>
    public HashSet<(string Chat, int Paper)> Live(Step step)
    {
        switch (step)
        {
            case Step.Import import: Import(new(import.Day, import.Language), import.Papers); return [];
            case Step.Subscribe one: Subscribe(one.Chat, one.Pattern); return [];
            case Step.Unsubscribe one: Unsubscribe(one.Chat, one.Pattern); return [];
            case Step.Follow one: Chats[one.Chat].Rules.TryAdd(one.Rule, _arrivals); return [];
            case Step.Unfollow one: Chats[one.Chat].Rules.Remove(one.Rule); return [];
            case Step.Pause pause: Chats[pause.Chat].Paused = true; return [];
            case Step.Resume resume: Resume(Chats[resume.Chat]); return [];
            case Step.Plan plan: return [.. Plan(plan.Mode, plan.Only)];
            default: throw new NotSupportedException();
        }
    }

    private void Import(Edition edition, int[] papers)
    {
        if (_editions.TryAdd(edition, papers))
            _inOrder.Add(edition);
        _editions[edition] = papers;
        int[] unknown = [.. papers.Where(paper => !_first.ContainsKey(paper))];
        if (unknown is [])
            return;
        _arrivals++;
        if (edition.Day.PlusDays(7) < Latest.Day)
            _history.Add(_arrivals);
        foreach (var paper in unknown)
            _first[paper] = (edition, _arrivals);
    }

    private void Subscribe(string chat, string pattern)
    {
        var subscription = Chats[chat].Subscriptions.GetValueOrDefault(pattern);
        if (subscription is not { Active: true })
            Chats[chat].Subscriptions[pattern] = new(Active: true, _arrivals, subscription?.PushedThrough ?? 0);
    }

    private void Unsubscribe(string chat, string pattern)
    {
        if (Chats[chat].Subscriptions.GetValueOrDefault(pattern) is { Active: true } subscription)
            Chats[chat].Subscriptions[pattern] = subscription with { Active = false, PushedThrough = Settled(Chats[chat], subscription) };
    }

    private static int Settled(NaiveChat chat, NaiveSubscription subscription) =>
        chat.Cursor > subscription.Since ? Math.Max(subscription.PushedThrough, chat.Cursor) : subscription.PushedThrough;

    private void Resume(NaiveChat chat)
    {
        if (!chat.Paused)
            return;
        foreach (var (pattern, subscription) in chat.Subscriptions.Where(pair => pair.Value.Active).ToList())
            chat.Subscriptions[pattern] = subscription with { PushedThrough = Settled(chat, subscription), Since = _arrivals };
        foreach (var rule in chat.Rules.Keys.ToList())
            chat.Rules[rule] = _arrivals;
        chat.Cursor = _arrivals;
        chat.Paused = false;
    }

    private IEnumerable<(string, int)> Plan(PlanMode mode, string? only) => Chats
        .Where(chat => !chat.Value.Paused && (only is null || chat.Key == only))
        .SelectMany(chat => Push(chat.Value, mode).Select(paper => (chat.Key, paper)));

    private HashSet<int> Push(NaiveChat chat, PlanMode mode)
    {
        var papers = _editions.SelectMany(edition => edition.Value.Where(paper => _first[paper].Edition == edition.Key && IsOwed(chat, paper))).ToHashSet();
        var followed = Followed(chat, mode).ToHashSet();
        if (mode == PlanMode.Now)
            papers.UnionWith(Extras(chat).Where(paper => !chat.Told.Contains(paper)));
        chat.Told.UnionWith(followed);
        papers.UnionWith(followed);
        chat.Cursor = _arrivals;
        if (mode == PlanMode.Now)
            foreach (var (pattern, subscription) in chat.Subscriptions.Where(pair => pair.Value.Active).ToList())
                chat.Subscriptions[pattern] = subscription with { PushedThrough = _arrivals };
        return papers;
    }

    private bool IsOwed(NaiveChat chat, int paper)
    {
        var arrival = _first[paper].Arrival;
        return !_history.Contains(arrival) && arrival > chat.Cursor && Covering(chat, paper).Any(one => one.Active && arrival > one.Since);
    }

    // What is new in its edition and owed to a rule; on request also what was new in the latest, unless it came with a category.
    private IEnumerable<int> Followed(NaiveChat chat, PlanMode mode) =>
        from edition in _editions
        from paper in edition.Value
        let arrival = _first[paper].Arrival
        where _first[paper].Edition == edition.Key && !chat.Told.Contains(paper)
        where chat.Rules.Any(rule => History.Rules[rule.Key](paper) && (arrival > rule.Value
            ? arrival > chat.Cursor && !_history.Contains(arrival)
            : mode == PlanMode.Now && edition.Key == Latest && !CameWithCategory(chat, paper)))
        select paper;

    private bool CameWithCategory(NaiveChat chat, int paper) => Covering(chat, paper).Any(one =>
        _first[paper].Arrival is var arrival && (arrival <= one.PushedThrough || (one.Active && arrival > one.Since && arrival <= chat.Cursor)));

    private IEnumerable<int> Extras(NaiveChat chat)
    {
        if (_editions.Count == 0)
            return [];
        return _editions[Latest].Where(paper =>
        {
            var arrival = _first[paper].Arrival;
            var covering = Covering(chat, paper).ToList();
            return covering.Any(one => one.Active)
                && covering.Where(one => one.Active).All(one => arrival <= one.Since)
                && covering.All(one => arrival > one.PushedThrough);
        });
    }

    // Of those of the last day, the one that came first.
    private Edition Latest => _inOrder.MaxBy(edition => edition.Day)!;

    private static IEnumerable<NaiveSubscription> Covering(NaiveChat chat, int paper)
    {
        var category = History.CategoryOf(paper);
        return chat.Subscriptions.Where(one => one.Key == category || (one.Key.EndsWith('*') && category.StartsWith(one.Key[..^1])))
            .Select(one => one.Value);
    }
}

internal sealed record Edition(LocalDate Day, string Language);

internal sealed class NaiveChat
{
    public int Cursor { get; set; }

    public bool Paused { get; set; }

    public Dictionary<string, NaiveSubscription> Subscriptions { get; } = [];

    /// <summary>What it follows, each since an arrival.</summary>
    public Dictionary<string, int> Rules { get; } = [];

    /// <summary>What it got because it follows it.</summary>
    public HashSet<int> Told { get; } = [];
}

internal sealed record NaiveSubscription(bool Active, int Since, int PushedThrough);
