using System.Buffers;
using System.Text.Json;

namespace DigestBot.Simulators.Telegram.Updates;

/// <summary>The updates that wait for the bot. Source: Bot API, "Getting updates"; kept 24 hours.</summary>
internal sealed class UpdateQueue(TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);
    private static readonly HashSet<string> OnRequest = ["chat_member", "message_reaction", "message_reaction_count"];

    private readonly Lock _lock = new();
    private readonly List<Update> _waiting = [];
    private HashSet<string> _allowed = [];
    private int _last = 900_000_000;

    /// <summary>Beats when an update has come.</summary>
    public Pulse Arrivals { get; } = new();

    /// <summary>The kinds that the bot asked for; empty for all but three.</summary>
    public IReadOnlyCollection<string> Allowed
    {
        get => Volatile.Read(ref _allowed);
        set => Volatile.Write(ref _allowed, [.. value]);
    }

    public int Count
    {
        get
        {
            lock (_lock)
                return _waiting.Count;
        }
    }

    /// <summary>Adds an update; null when the bot did not ask for its kind.</summary>
    /// <param name="kind">The field that holds its content.</param>
    public int? Add(string kind, Action<Utf8JsonWriter> write)
    {
        var allowed = Volatile.Read(ref _allowed);
        if (allowed.Count == 0 ? OnRequest.Contains(kind) : !allowed.Contains(kind))
            return null;
        lock (_lock)
            _waiting.Add(new(++_last, Encode(_last, kind, write), time.GetUtcNow()));
        Arrivals.Beat();
        return _last;
    }

    /// <summary>Forgets what comes before the offset and returns what follows; a negative offset counts from the end.</summary>
    public IReadOnlyList<Update> Take(long offset, int limit)
    {
        lock (_lock)
        {
            var oldest = time.GetUtcNow() - Kept;
            var first = offset < 0 && _waiting.Count > -offset ? _waiting[_waiting.Count + (int)offset].Id : offset;
            _waiting.RemoveAll(update => update.Id < first || update.At < oldest);
            return [.. _waiting.Take(limit)];
        }
    }

    public void Clear()
    {
        lock (_lock)
            _waiting.Clear();
    }

    private static byte[] Encode(int id, string kind, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, SimulatorJson.Writing))
        {
            json.WriteStartObject();
            json.WriteNumber("update_id", id);
            json.WritePropertyName(kind);
            write(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
