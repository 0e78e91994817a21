using System.Text.Json;
using System.Text.Json.Nodes;
using DigestBot.Simulators.Discord.Components;
using DigestBot.Simulators.Discord.Wire;

namespace DigestBot.Simulators.Discord.Gateway;

/// <summary>The sessions there are: they begin, go on, and end.</summary>
internal sealed class Sessions(Stage stage)
{
    private const int GuildsIntent = 1;
    private readonly List<SimSession> _sessions = [];
    private readonly Dictionary<int, long> _lanes = [];
    private bool _isReset;

    /// <summary>How often a session went on.</summary>
    public int Resumes { get; private set; }

    /// <summary>How often one began too soon after another.</summary>
    public int TooSoon { get; private set; }

    /// <summary>How many heartbeats came.</summary>
    public int Heartbeats { get; private set; }

    /// <summary>How often somebody said goodbye.</summary>
    public int Goodbyes { get; private set; }

    public IReadOnlyList<SimSession> Connected => [.. _sessions.Where(session => session.Connection is not null)];

    public void Identify(SimConnection connection, JsonElement data)
    {
        lock (stage.Lock)
        {
            if (Refusal(connection, data) is { } code)
            {
                connection.Close(code);
                return;
            }

            var (shard, shards) = (data.GetProperty("shard")[0].GetInt32(), data.GetProperty("shard")[1].GetInt32());
            if (IsTooSoon(shard))
            {
                TooSoon++;
                connection.Send(9, false);
                return;
            }

            Begin(connection, new($"session-{_sessions.Count + 1}", shard, shards), Json.Number(data, "intents"));
        }
    }

    public void Resume(SimConnection connection, JsonElement data)
    {
        lock (stage.Lock)
        {
            var session = _sessions.Find(session => session.Id == Json.Text(data, "session_id"));
            // Without a number it is no resume.
            var sequence = Json.Number(data, "seq", otherwise: int.MaxValue);
            if (stage.Orders.TakeClose() is { } code)
                connection.Close(code);
            else if (session is null || session.IsInvalid || Json.Text(data, "token") != stage.Settings.Token)
                connection.Send(9, false);
            else if (sequence > session.Sequence)
                connection.Close(4007);
            else
                GoOn(connection, session, sequence);
        }
    }

    /// <summary>Tells an event to all sessions that hear of it, connected or not.</summary>
    /// <param name="guild">Where it happened; null for a DM.</param>
    public void Dispatch(string type, string? guild, JsonObject data)
    {
        foreach (var session in _sessions.Where(session => !session.IsInvalid && session.Hears(guild)))
            Tell(session, type, data);
    }

    public void Heard()
    {
        lock (stage.Lock)
            Heartbeats++;
    }

    public void Left(SimConnection connection, int? code)
    {
        lock (stage.Lock)
        {
            if (connection.Session is not { } session || session.Connection != connection)
                return;
            session.Connection = null;
            // Source: Discord, "Disconnecting": these two end the session.
            session.IsInvalid |= code is 1000 or 1001;
            Goodbyes += code is 1000 or 1001 ? 1 : 0;
        }
    }

    private int? Refusal(SimConnection connection, JsonElement data)
    {
        if (stage.Orders.TakeClose() is { } told)
            return told;
        if (connection.Session is not null)
            return 4005;
        // Who begins more sessions in a day than there may be loses the token.
        _isReset |= stage.Identifies.Count >= stage.Settings.RemainingSessions;
        if (_isReset || Json.Text(data, "token") != stage.Settings.Token)
            return 4004;
        if (!data.TryGetProperty("properties", out var properties) || Json.Text(properties, "os") is null)
            return 4002;
        if (!data.TryGetProperty("shard", out var shard) || shard[0].GetInt32() >= shard[1].GetInt32())
            return 4010;
        return (Json.Number(data, "intents") & ~GuildsIntent) == 0 ? null : 4014;
    }

    private bool IsTooSoon(int shard)
    {
        var lane = shard % stage.Settings.MaxConcurrency;
        var isTooSoon = _lanes.TryGetValue(lane, out var last) && stage.Time.GetElapsedTime(last).TotalSeconds < stage.Settings.IdentifyWindowSeconds;
        _lanes[lane] = stage.Time.GetTimestamp();
        return isTooSoon;
    }

    private void Begin(SimConnection connection, SimSession session, int intents)
    {
        _sessions.Add(session);
        Attach(connection, session);
        stage.Identifies.Add(new(session.Shard, session.Shards, intents, stage.Time.GetTimestamp(), session.Id));
        var guilds = stage.Guilds.All.Where(guild => session.Hears(guild.Id)).ToList();
        Tell(session, "READY", new()
        {
            ["v"] = 10,
            ["user"] = ObjectJson.Bot(stage.Settings.Application),
            ["guilds"] = new JsonArray([.. guilds.Select(guild => new JsonObject { ["id"] = guild.Id, ["unavailable"] = true })]),
            ["session_id"] = session.Id,
            ["resume_gateway_url"] = stage.ResumeUrl,
            ["shard"] = new JsonArray(session.Shard, session.Shards),
            ["application"] = new JsonObject { ["id"] = stage.Settings.Application, ["flags"] = 0 },
        });
        foreach (var guild in guilds.Where(guild => !guild.IsOut))
            Tell(session, "GUILD_CREATE", new GuildJson(stage).Created(guild));
    }

    private void GoOn(SimConnection connection, SimSession session, int sequence)
    {
        Resumes++;
        Attach(connection, session);
        foreach (var missed in session.After(sequence))
            connection.Send(missed);
        Tell(session, "RESUMED", []);
    }

    private static void Attach(SimConnection connection, SimSession session) => (connection.Session, session.Connection) = (session, connection);

    private static void Tell(SimSession session, string type, JsonObject data)
    {
        var written = session.Add(number => new JsonObject { ["t"] = type, ["s"] = number, ["op"] = 0, ["d"] = data.DeepClone() }.ToJsonString());
        session.Connection?.Send(written);
    }
}
