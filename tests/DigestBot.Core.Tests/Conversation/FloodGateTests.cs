using DigestBot.Core.Conversation.Receiving;

namespace DigestBot.Core.Tests.Conversation;

public class FloodGateTests
{
    private readonly StillTime _time = new();

    [Fact]
    public void Who_floods_hears_so_once_and_others_notice_nothing()
    {
        var gate = new FloodGate(new(perMinute: 120), _time);
        for (var request = 0; request < 60; request++)
            Assert.Equal(FloodVerdict.Pass, gate.Judge("telegram 1"));
        Assert.Equal(FloodVerdict.Tell, gate.Judge("telegram 1"));
        for (var request = 0; request < 1000; request++)
            Assert.Equal(FloodVerdict.Drop, gate.Judge("telegram 1"));
        Assert.Equal(FloodVerdict.Pass, gate.Judge("telegram 2"));
        Assert.Equal(FloodVerdict.Pass, gate.Judge("discord 1"));
    }

    [Fact]
    public void Who_goes_on_flooding_gets_the_rate_and_no_second_word()
    {
        var gate = new FloodGate(new(perMinute: 120), _time);
        Enumerable.Range(0, 61).ToList().ForEach(_ => gate.Judge("1"));
        for (var second = 0; second < 60; second++)
        {
            _time.Pass(TimeSpan.FromSeconds(1));
            var verdicts = Enumerable.Range(0, 10).Select(_ => gate.Judge("1")).ToList();
            Assert.Equal(2, verdicts.Count(verdict => verdict is FloodVerdict.Pass));
            Assert.DoesNotContain(FloodVerdict.Tell, verdicts);
        }
    }

    [Fact]
    public void After_a_rest_all_is_as_it_was()
    {
        var gate = new FloodGate(new(perMinute: 120), _time);
        Enumerable.Range(0, 100).ToList().ForEach(_ => gate.Judge("1"));
        _time.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(60, Enumerable.Range(0, 60).Count(_ => gate.Judge("1") is FloodVerdict.Pass));
        Assert.Equal(FloodVerdict.Tell, gate.Judge("1"));
    }

    [Fact]
    public void A_hundred_thousand_people_are_answered_and_forgotten()
    {
        var gate = new FloodGate(new(), _time);
        for (var person = 0; person < 100_000; person++)
        {
            Assert.Equal(FloodVerdict.Pass, gate.Judge($"{person}"));
            _time.Pass(TimeSpan.FromMilliseconds(10));
        }

        Assert.InRange(gate.Remembered, 1, 4096);
    }

    private sealed class StillTime : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Pass(TimeSpan time) => _ticks += time.Ticks;
    }
}
