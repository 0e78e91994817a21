namespace DigestBot.Core.Delivery.Pacing;

/// <summary>The flows of single chats. Those that have come to rest are forgotten.</summary>
internal sealed class ChatFlows(SendLimits limits)
{
    private const int FewFlows = 1024;

    private readonly Dictionary<string, Flows> _flows = [];
    private int _sweepAt = FewFlows;

    /// <summary>When the next message of a push may go to a chat.</summary>
    public TimeSpan Next(string chatId, TimeSpan now)
    {
        if (!_flows.TryGetValue(chatId, out var flows))
            return now;
        var chat = flows.Chat?.Next(now) ?? now;
        var group = flows.Group?.Next(now) ?? now;
        return chat > group ? chat : group;
    }

    /// <summary>When an answer may go to a chat: people may be answered in short bursts.</summary>
    public TimeSpan NextAnswer(string chatId, TimeSpan now) =>
        _flows.TryGetValue(chatId, out var flows) ? flows.Group?.NextInWindow(now) ?? now : now;

    public void Take(string chatId, bool isGroup, TimeSpan at)
    {
        if (limits.Chat is null && !(isGroup && limits.Group is not null))
            return;
        if (!_flows.TryGetValue(chatId, out var flows))
        {
            Sweep(at);
            _flows[chatId] = flows = new(Flow(limits.Chat), isGroup ? Flow(limits.Group) : null);
        }

        flows.Chat?.Take(at);
        flows.Group?.Take(at);
    }

    // Only when they are a quarter more: so each is looked at but a few times, however many there are, and few are kept for nothing.
    private void Sweep(TimeSpan now)
    {
        if (_flows.Count < _sweepAt)
            return;
        foreach (var (chatId, flows) in _flows)
            if (flows.Chat?.IsIdle(now) != false && flows.Group?.IsIdle(now) != false)
                _flows.Remove(chatId);
        _sweepAt = Math.Max(FewFlows, _flows.Count + (_flows.Count / 4));
    }

    private static SteadyFlow? Flow(SendRate? rate) => rate is { } known ? new(known) : null;

    private sealed record Flows(SteadyFlow? Chat, SteadyFlow? Group);
}
