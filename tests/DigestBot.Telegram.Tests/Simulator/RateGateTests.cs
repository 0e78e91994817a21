using DigestBot.Simulators.Telegram;
using DigestBot.Simulators.Telegram.Limits;
using DigestBot.Tests.Adapters;

namespace DigestBot.Telegram.Tests.Simulator;

public sealed class RateGateTests
{
    private readonly ManualTime _time = new();
    private readonly RateGate _gate;

    public RateGateTests() => _gate = new(_time);

    [Fact]
    public void At_the_pace_of_the_limit_everything_passes_and_faster_something_is_stopped()
    {
        var settings = new TelegramSettings { Overall = new() { Messages = 30 } };
        for (var i = 0; i < 100; i++, _time.Pass(1 / 30.0))
            Assert.Null(_gate.Stop(i + 1, settings));

        var stopped = Enumerable.Range(0, 100).Count(i =>
        {
            _time.Pass(1 / 35.0);
            return _gate.Stop(i + 1, settings) is not null;
        });
        Assert.InRange(stopped, 10, 20);
    }

    [Fact]
    public void A_burst_passes_once_and_then_the_pace_holds()
    {
        var settings = new TelegramSettings().WithRealLimits();

        Assert.Equal(30, Enumerable.Range(1, 100).Count(chat => _gate.Stop(chat, settings) is null));
        Assert.Equal(("overall", 1), _gate.Stop(200, settings));
        _time.Pass(1);
        Assert.Equal(30, Enumerable.Range(1, 100).Count(chat => _gate.Stop(chat, settings) is null));
    }

    [Fact]
    public void A_chat_that_is_too_fast_is_stopped_alone_and_waits_as_long_as_it_is_told()
    {
        var settings = new TelegramSettings { Chat = new() { Messages = 1, Seconds = 5 } };
        Assert.Null(_gate.Stop(7, settings));

        Assert.Equal(("chat", 5), _gate.Stop(7, settings));
        Assert.Null(_gate.Stop(8, settings));
        _time.Pass(5);
        Assert.Null(_gate.Stop(7, settings));
    }

    [Fact]
    public void A_group_has_its_minute_and_a_person_has_not()
    {
        var settings = new TelegramSettings { Group = new() { Messages = 20, Seconds = 60, Burst = 20 } };

        Assert.Equal(20, Enumerable.Range(0, 50).Count(_ => _gate.Stop(-7, settings) is null));
        Assert.Equal(("group", 3), _gate.Stop(-7, settings));
        Assert.Equal(50, Enumerable.Range(0, 50).Count(_ => _gate.Stop(7, settings) is null));
    }

    [Fact]
    public void What_is_stopped_costs_nothing()
    {
        var settings = new TelegramSettings { Chat = new() };
        Assert.Null(_gate.Stop(7, settings));
        for (var i = 0; i < 100; i++)
            Assert.NotNull(_gate.Stop(7, settings));
        _time.Pass(1);
        Assert.Null(_gate.Stop(7, settings));
    }
}
