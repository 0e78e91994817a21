using Dapper;
using DigestBot.Core.Delivery;
using DigestBot.Core.Scheduling;
using DigestBot.Storage.Tests.Support;
using NodaTime;

namespace DigestBot.Storage.Tests.Delivery.Year;

/// <summary>2026, lived through by the real planner and by the expectations beside it.</summary>
internal sealed class SimulatedYear : IDisposable
{
    private static readonly (string Name, string Zone, LocalTime Time)[] Settings =
    [
        ("utc", "UTC", new(9, 0)), ("shanghai", "Asia/Shanghai", new(9, 0)), ("berlin", "Europe/Berlin", new(2, 30)),
        ("new york", "America/New_York", new(20, 0)), ("lord howe", "Australia/Lord_Howe", new(2, 15)), ("beirut", "Asia/Beirut", new(0, 0)),
        ("mover", "America/Los_Angeles", new(9, 0)),
    ];

    private static readonly Instant Begin = Instant.FromUtc(2026, 1, 1, 0, 0);
    private static readonly Instant End = At(12, 31, 0);
    private static readonly Interval[] Outages =
        [new(At(3, 10, 1), At(3, 13, 4)), new(At(8, 4, 23), At(8, 14, 10))];

    // On its way east the mover skips an afternoon, and relives one on the way back.
    private static readonly (Instant At, string Zone)[] Moves = [(At(4, 14, 22), "Asia/Shanghai"), (At(9, 22, 3), "America/Los_Angeles")];

    private readonly TestDatabase _database;
    private readonly Dictionary<string, long> _ids = [];
    private readonly Dictionary<string, ExpectedPushes> _expected = Settings.ToDictionary(
        chat => chat.Name, chat => new ExpectedPushes { Zone = TimeZones.Of(chat.Zone), Time = chat.Time });

    private readonly Queue<Arrival> _arrivals = new(Arrival.OfTheYear());
    private readonly Dictionary<string, List<Push>> _got = Settings.ToDictionary(chat => chat.Name, _ => new List<Push>());

    private Instant _now = Begin;

    private SimulatedYear(TestDatabase database) => _database = database;

    public static IReadOnlyList<string> Chats { get; } = [.. Settings.Select(chat => chat.Name)];

    /// <summary>For a negative control: what chats were served is forgotten on this day.</summary>
    public LocalDate? ForgetsServedDaysOn { get; set; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<SimulatedYear> BeginAsync()
    {
        var life = new SimulatedYear(await TestDatabase.CreateAsync());
        life._database.Time.Now = Begin;
        foreach (var (name, zone, time) in Settings)
        {
            life._ids[name] = (await life._database.ChatAsync(name, Some.Settings with { TimeZone = zone, DeliveryTime = time }, categories: "cs.CV")).Id;
            life._expected[name].Join(Begin);
        }

        return life;
    }

    public IReadOnlyList<Push> Expected(string chat) => _expected[chat].Pushes;

    public IReadOnlyList<Push> Got(string chat) => _got[chat];

    /// <summary>Whenever something arrives or is due, the bot looks; in an outage it does not, and afterwards it finds all at once.</summary>
    public async Task LiveAsync(Instant? until = null)
    {
        var end = until ?? End;
        foreach (var (at, zone) in Moves.Where(move => move.At < end).Append((end, "")))
        {
            while (await NextAsync() is var next && next < at)
            {
                _now = Outages.Where(outage => outage.Contains(next)).Select(outage => outage.End).Append(next).First();
                await LookAsync();
            }

            if (at < end)
                await MoveAsync(at, zone);
        }

        await ReadAsync();
    }

    public void Dispose() => _database.Dispose();

    private async Task<Instant> NextAsync()
    {
        var due = await _database.Outbox.NextDueAsync([], Ct) is { } clock ? clock - Ahead(_now) : End;
        var arrival = _arrivals.TryPeek(out var next) ? next.At : End;
        // A due in the past is of the clock's making; the bot looks again after a moment.
        return Instant.Max(Instant.Min(due, arrival), _now + Duration.FromSeconds(1));
    }

    private async Task LookAsync()
    {
        _database.Time.Now = _now + Ahead(_now);
        while (_arrivals.TryPeek(out var next) && next.At <= _now)
            await BringAsync(_arrivals.Dequeue());
        if (ForgetsServedDaysOn is { } day && _database.Time.Now > day.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant())
            await ForgetAsync();
        await _database.PlanAsync(PlanMode.Due, catchUpDays: 7);
        foreach (var chat in _expected.Values)
            chat.Look(_database.Time.Now);
    }

    private async Task BringAsync(Arrival arrival)
    {
        await _database.ImportAsync(arrival.Edition, [.. arrival.Papers.Select(paper => (paper, "cs.CV"))]);
        foreach (var chat in _expected.Values)
            foreach (var paper in arrival.Papers)
                chat.Arrive(arrival.Edition, paper);
    }

    private async Task MoveAsync(Instant at, string zone)
    {
        _now = at;
        _database.Time.Now = at + Ahead(at);
        await _database.Chats.SaveSettingsAsync(_ids["mover"], Some.Settings with { TimeZone = zone }, Ct);
        _expected["mover"].Zone = TimeZones.Of(zone);
    }

    private async Task ForgetAsync()
    {
        ForgetsServedDaysOn = null;
        await _database.Database.WriteAsync(connection => connection.Execute("UPDATE chat SET served_on = '', cursor = cursor - 1; UPDATE profile SET seen = 0"), Ct);
    }

    private async Task ReadAsync()
    {
        var rows = await _database.LookAsync(connection => connection.Query<(long Chat, long At, int Paper, bool CatchesUp)>("""
            SELECT d.chat_id, d.planned_at, CAST(substr(p.arxiv_id, 6) AS INTEGER), max(b.notice) OVER (PARTITION BY d.chat_id, d.planned_at) > 0
            FROM delivery d JOIN body b ON b.id = d.body_id
                JOIN entry n ON n.edition_id = b.edition_id AND n.category = b.category AND n.is_new
                    AND n.arrival_id > b.after_arrival AND n.arrival_id <= b.through_arrival
                JOIN paper p ON p.id = n.paper_id
            ORDER BY d.planned_at
            """).AsList());
        foreach (var push in rows.GroupBy(row => (row.Chat, row.At, row.CatchesUp)))
        {
            var name = _ids.First(pair => pair.Value == push.Key.Chat).Key;
            var at = Instant.FromUnixTimeMilliseconds(push.Key.At);
            _got[name].Add(new(DayOf(name, at), at, string.Join(' ', push.Select(row => row.Paper).Order()), push.Key.CatchesUp));
        }
    }

    private static LocalDate DayOf(string name, Instant at)
    {
        var (_, zone, time) = Settings.First(chat => chat.Name == name);
        var there = name == "mover" ? Moves.Where(move => move.At <= at).Select(move => move.Zone).LastOrDefault(zone) : zone;
        return new DeliveryPlan(there, time, Weekdays.Everyday, Quiet: null).LastSlot(at)!.Day;
    }

    // For ten days in June the clock is five hours behind.
    private static Duration Ahead(Instant at) => at >= At(6, 9, 12) && at < At(6, 19, 12) ? Duration.FromHours(-5) : Duration.Zero;

    private static Instant At(int month, int day, int hour) => Instant.FromUtc(2026, month, day, hour, 0);
}
