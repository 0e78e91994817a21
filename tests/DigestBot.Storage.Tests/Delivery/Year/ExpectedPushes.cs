using NodaTime;

namespace DigestBot.Storage.Tests.Delivery.Year;

/// <summary>A push of a chat: the local day it is for, when it was planned, and the papers in it.</summary>
internal sealed record Push(LocalDate Day, Instant At, string Papers, bool CatchesUp);

/// <summary>What one chat should be pushed, told by hand: it looks at the clock whenever the bot does, and keeps its papers in a list.</summary>
internal sealed class ExpectedPushes
{
    private const int CatchUpDays = 7;

    private readonly List<(int Paper, LocalDate Edition)> _owed = [];
    private readonly HashSet<int> _known = [];
    private readonly HashSet<LocalDate> _editions = [];
    private bool _editionCame;
    private LocalDate _newest = LocalDate.MinIsoValue;
    private LocalDate _served = LocalDate.MinIsoValue;
    private Instant _lastLook = Instant.MinValue;

    public List<Push> Pushes { get; } = [];

    public required DateTimeZone Zone { get; set; }

    public required LocalTime Time { get; set; }

    /// <summary>Joins; a day whose time is past already does not count.</summary>
    public void Join(Instant now)
    {
        var today = now.InZone(Zone).Date;
        _served = TimeOn(today) <= now ? today : _served;
    }

    public void Arrive(LocalDate edition, int paper)
    {
        _newest = LocalDate.Max(_newest, edition);
        if (!_known.Add(paper))
            return;
        _owed.Add((paper, edition));
        _editionCame |= _editions.Add(edition);
    }

    public void Look(Instant now)
    {
        var today = now.InZone(Zone).Date;
        var day = TimeOn(today) <= now ? today : today.PlusDays(-1);
        var isLate = _lastLook < TimeOn(day);
        _lastLook = now;
        if (_owed is [] || (day <= _served && !_editionCame) || (day < today && !isLate))
            return;
        var oldest = LocalDate.Min(now.InUtc().Date.PlusDays(-CatchUpDays), _newest);
        var fresh = _owed.Where(one => one.Edition >= oldest).ToList();
        if (fresh is not [])
        {
            Pushes.Add(new(day, now, string.Join(' ', fresh.Select(one => one.Paper).Order()), _owed.DistinctBy(one => one.Edition).Count() > 1));
            _served = LocalDate.Max(_served, day);
        }

        _owed.Clear();
        _editionCame = false;
    }

    // The first of two such instants; in a gap, its end.
    private Instant TimeOn(LocalDate day) => Zone.ResolveLocal(day + Time, Resolver).ToInstant();

    private static readonly NodaTime.TimeZones.ZoneLocalMappingResolver Resolver = NodaTime.TimeZones.Resolvers.CreateMappingResolver(
        NodaTime.TimeZones.Resolvers.ReturnEarlier, NodaTime.TimeZones.Resolvers.ReturnStartOfIntervalAfter);
}
