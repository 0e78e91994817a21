namespace DigestBot.Simulators.Discord.Gateway;

/// <summary>A session, which outlives its connections.</summary>
internal sealed class SimSession(string id, int shard, int shards)
{
    private readonly List<string> _events = [];

    public string Id => id;

    public int Shard => shard;

    public int Shards => shards;

    public bool IsInvalid { get; set; }

    public SimConnection? Connection { get; set; }

    /// <summary>The number of the last event.</summary>
    public int Sequence => _events.Count;

    /// <summary>Keeps an event for those who come back, and numbers it.</summary>
    /// <param name="write">Writes it with its number.</param>
    public string Add(Func<int, string> write)
    {
        _events.Add(write(_events.Count + 1));
        return _events[^1];
    }

    public IReadOnlyList<string> After(int sequence) => [.. _events.Skip(sequence)];

    /// <summary>Whether a guild is told to this shard. Source: Discord, "Sharding Formula"; DMs go to shard 0.</summary>
    public bool Hears(string? guild) => guild is null ? shard == 0 : (long.Parse(guild) >> 22) % shards == shard;
}

/// <summary>A session that began.</summary>
/// <param name="At">When, as a timestamp of the server's clock.</param>
public sealed record Identified(int Shard, int Shards, int Intents, long At, string Session);
