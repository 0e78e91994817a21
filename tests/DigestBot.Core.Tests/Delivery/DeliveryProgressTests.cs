using DigestBot.Core.Delivery.Watching;
using NodaTime;

namespace DigestBot.Core.Tests.Delivery;

public sealed class DeliveryProgressTests
{
    private readonly ManualClock _clock = new();
    private readonly DeliveryProgress _progress;

    public DeliveryProgressTests() => _progress = new(_clock);

    private Instant Now => Instant.FromDateTimeOffset(_clock.GetUtcNow());

    [Fact]
    public void The_speed_is_that_of_the_last_half_minute_and_says_when_all_will_be_sent()
    {
        Send(seconds: 60, perSecond: 10);
        _progress.Waits("fake", new(600, Now - Duration.FromMinutes(2)));
        var report = Assert.Single(_progress.Reports);
        Assert.Equal((600, 600), (report.Sent, report.Waiting));
        Assert.InRange(report.PerSecond, 9.5, 10.5);
        Assert.Equal(Duration.FromMinutes(2), report.OldestAge);
        Assert.InRange(report.ExpectedEnd!.Value - Now, Duration.FromSeconds(55), Duration.FromSeconds(65));

        Send(seconds: 40, perSecond: 2);
        Assert.InRange(Assert.Single(_progress.Reports).PerSecond, 1.8, 2.2);
    }

    [Fact]
    public void A_push_that_has_just_begun_is_as_fast_as_it_is()
    {
        _clock.Advance(TimeSpan.FromHours(1));
        Send(seconds: 3, perSecond: 30);
        Assert.InRange(Assert.Single(_progress.Reports).PerSecond, 29, 46);
    }

    [Fact]
    public void A_message_that_arrives_shows_that_the_platform_works()
    {
        _progress.Broken("fake", "wrong token");
        _progress.Sent("fake");
        Assert.Null(Assert.Single(_progress.Reports).Broken);
    }

    [Fact]
    public void Where_nothing_waits_or_nothing_moves_no_end_is_expected()
    {
        Send(seconds: 5, perSecond: 1);
        Assert.Null(Assert.Single(_progress.Reports).ExpectedEnd);
        _progress.Waits("fake", new(5, Now));
        Assert.NotNull(Assert.Single(_progress.Reports).ExpectedEnd);
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((0, null), (Assert.Single(_progress.Reports).PerSecond, Assert.Single(_progress.Reports).ExpectedEnd));
    }

    [Fact]
    public void Silence_grows_until_something_gets_on_a_platform_at_a_time_whatever_the_clock_says()
    {
        _progress.Beat("fake");
        _progress.Beat("other");
        _clock.Advance(TimeSpan.FromMinutes(3));
        _clock.Set(-TimeSpan.FromHours(1));
        _progress.Beat("other");
        Assert.Equal((TimeSpan.FromMinutes(3), TimeSpan.Zero), (_progress.SilenceOf("fake"), _progress.SilenceOf("other")));
    }

    [Fact]
    public void A_platform_is_broken_until_it_is_said_to_work()
    {
        _progress.Broken("fake", "wrong token");
        Assert.Equal("wrong token", Assert.Single(_progress.Reports).Broken);
        _progress.Broken("fake", null);
        Assert.Null(Assert.Single(_progress.Reports).Broken);
    }

    private void Send(int seconds, int perSecond)
    {
        for (var second = 0; second < seconds; second++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            for (var message = 0; message < perSecond; message++)
                _progress.Sent("fake");
        }
    }
}
