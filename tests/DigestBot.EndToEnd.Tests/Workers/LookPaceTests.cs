using DigestBot.Workers;
using NodaTime;

namespace DigestBot.EndToEnd.Tests.Workers;

public class LookPaceTests
{
    private const double Middle = 0.5;

    private static readonly LookOutcome Well = new();
    private static readonly LookOutcome Down = new(new("cannot be reached", StopsAll: true));
    private static readonly LookOutcome OneFile = new(new("answered 500"));

    private readonly LookPace _pace = new(Duration.FromMinutes(15));

    [Fact]
    public void A_source_that_is_well_is_looked_at_regularly() => Assert.Equal(Duration.FromMinutes(15), _pace.After(Well, Middle));

    [Fact]
    public void One_that_is_down_soon_and_then_ever_later()
    {
        Assert.Equal([30, 60, 120, 240, 480, 960, 1920, 3600, 3600], Enumerable.Range(0, 9).Select(_ => _pace.After(Down, Middle).TotalSeconds));
        Assert.Equal(Duration.FromMinutes(15), _pace.After(Well, Middle));
        Assert.Equal(Duration.FromSeconds(30), _pace.After(Down, Middle));
    }

    [Fact]
    public void A_single_file_that_fails_makes_nothing_later() => Assert.Equal(Duration.FromMinutes(15), _pace.After(OneFile, Middle));

    [Fact]
    public void A_file_in_doubt_is_looked_at_soon() => Assert.Equal(Duration.FromMinutes(1), _pace.After(new(IsInDoubt: true), Middle));

    [Fact]
    public void Chance_moves_it_by_a_tenth_either_way()
    {
        Assert.Equal(13.5, _pace.After(Well, 0).TotalMinutes, 3);
        Assert.Equal(16.5, _pace.After(Well, 1).TotalMinutes, 3);
    }

    [Fact]
    public void Who_asks_for_more_gets_it_and_never_less()
    {
        Assert.Equal(Duration.FromHours(5), _pace.After(new(new("answered 429", StopsAll: true, Duration.FromHours(5))), 0));
        Assert.Equal(Duration.FromMinutes(1), _pace.After(new(new("answered 429", StopsAll: true, Duration.Zero)), Middle));
    }
}
