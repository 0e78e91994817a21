namespace DigestBot.Simulators.Telegram.Records;

/// <summary>Remembers calls in their order. Those that come by the thousand are kept elsewhere or not at all.</summary>
internal sealed class CallLog
{
    private static readonly HashSet<string> NotKept = ["sendMessage", "getUpdates", "getMe"];

    private readonly Lock _lock = new();
    private readonly List<RecordedCall> _calls = [];

    public IReadOnlyList<RecordedCall> All
    {
        get
        {
            lock (_lock)
                return [.. _calls];
        }
    }

    public void Add(string method, string parameters, Refusal? refusal)
    {
        if (NotKept.Contains(method))
            return;
        lock (_lock)
            _calls.Add(new(_calls.Count + 1, method, parameters, refusal?.Description));
    }

    public void Clear()
    {
        lock (_lock)
            _calls.Clear();
    }
}
