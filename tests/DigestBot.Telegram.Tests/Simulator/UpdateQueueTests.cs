using DigestBot.Simulators.Telegram.Updates;
using DigestBot.Tests.Adapters;

namespace DigestBot.Telegram.Tests.Simulator;

public sealed class UpdateQueueTests
{
    private readonly ManualTime _time = new();
    private readonly UpdateQueue _updates;

    public UpdateQueueTests() => _updates = new(_time);

    [Fact]
    public void An_update_is_kept_for_a_day()
    {
        _updates.Add("message", json => json.WriteNullValue());
        _time.Pass(TimeSpan.FromHours(24).TotalSeconds);
        _updates.Add("message", json => json.WriteNullValue());

        Assert.Equal(2, _updates.Take(0, 100).Count);
        _time.Pass(1);
        Assert.Single(_updates.Take(0, 100));
    }
}
