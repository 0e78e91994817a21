using DigestBot.Core.Delivery;
using NodaTime;

namespace DigestBot.Storage.Tests.Delivery.Model;

/// <summary>What the bot should do, told paper by paper and chat by chat, with lists in memory.</summary>
internal sealed class NaiveBot
{
    private readonly Dictionary<int, (LocalDate Day, int Arrival)> _first = [];
    private readonly HashSet<int> _history = [];
    private int _arrivals;

    private readonly Dictionary<LocalDate, int[]> _editions = [];

    private Dictionary<string, NaiveChat> Chats { get; } = History.Chats.ToDictionary(chat => chat, _ => new NaiveChat());

    /// <summary>Lives through a step and says which papers each chat gets by it.</summary>
    public HashSet<(string Chat, int Paper)> Live(Step step)
    {
        switch (step)
        {
            case Step.Import import: Import(import.Day, import.Papers); return [];
            case Step.Subscribe one: Subscribe(one.Chat, one.Pattern); return [];
            case Step.Unsubscribe one: Unsubscribe(one.Chat, one.Pattern); return [];
            case Step.Pause pause: Chats[pause.Chat].Paused = true; return [];
            case Step.Resume resume: Resume(Chats[resume.Chat]); return [];
            case Step.Plan plan: return [.. Plan(plan.Mode, plan.Only)];
            default: throw new NotSupportedException();
        }
    }

    private void Import(LocalDate day, int[] papers)
    {
        _editions[day] = papers;
        int[] unknown = [.. papers.Where(paper => !_first.ContainsKey(paper))];
        if (unknown is [])
            return;
        _arrivals++;
        if (day.PlusDays(7) < _editions.Keys.Max())
            _history.Add(_arrivals);
        foreach (var paper in unknown)
            _first[paper] = (day, _arrivals);
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
        chat.Cursor = _arrivals;
        chat.Paused = false;
    }

    private IEnumerable<(string, int)> Plan(PlanMode mode, string? only) => Chats
        .Where(chat => !chat.Value.Paused && (only is null || chat.Key == only))
        .SelectMany(chat => Push(chat.Value, mode).Select(paper => (chat.Key, paper)));

    private HashSet<int> Push(NaiveChat chat, PlanMode mode)
    {
        var papers = _editions.SelectMany(edition => edition.Value.Where(paper => _first[paper].Day == edition.Key && IsOwed(chat, paper))).ToHashSet();
        if (mode == PlanMode.Now)
            papers.UnionWith(Extras(chat));
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

    private IEnumerable<int> Extras(NaiveChat chat)
    {
        if (_editions.Count == 0)
            return [];
        return _editions[_editions.Keys.Max()].Where(paper =>
        {
            var arrival = _first[paper].Arrival;
            var covering = Covering(chat, paper).ToList();
            return covering.Any(one => one.Active)
                && covering.Where(one => one.Active).All(one => arrival <= one.Since)
                && covering.All(one => arrival > one.PushedThrough);
        });
    }

    private static IEnumerable<NaiveSubscription> Covering(NaiveChat chat, int paper)
    {
        var category = History.CategoryOf(paper);
        return chat.Subscriptions.Where(one => one.Key == category || (one.Key.EndsWith('*') && category.StartsWith(one.Key[..^1])))
            .Select(one => one.Value);
    }
}

internal sealed class NaiveChat
{
    public int Cursor { get; set; }

    public bool Paused { get; set; }

    public Dictionary<string, NaiveSubscription> Subscriptions { get; } = [];
}

internal sealed record NaiveSubscription(bool Active, int Since, int PushedThrough);
