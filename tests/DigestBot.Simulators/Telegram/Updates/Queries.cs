using System.Globalization;

namespace DigestBot.Simulators.Telegram.Updates;

/// <summary>Callback and inline queries that wait for an answer. Each takes one, and none once it is too old.</summary>
internal sealed class Queries
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _open = [];
    private long _last = 4_611_686_018_427_000_000;

    public static Refusal TooOld { get; } = Refusal.BadRequest("query is too old and response timeout expired or query ID is invalid");

    public string Open()
    {
        lock (_lock)
        {
            var id = (++_last).ToString(CultureInfo.InvariantCulture);
            _open.Add(id);
            return id;
        }
    }

    /// <summary>Whether it waited for an answer, which it does no more.</summary>
    public bool Close(string id)
    {
        lock (_lock)
            return _open.Remove(id);
    }

    public bool IsOpen(string id)
    {
        lock (_lock)
            return _open.Contains(id);
    }

    /// <summary>Time passes: none can be answered any more.</summary>
    public void Expire()
    {
        lock (_lock)
            _open.Clear();
    }
}
