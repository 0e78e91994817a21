using DigestBot.Telegram.Receiving;
using DigestBot.Tests.Adapters;

namespace DigestBot.Telegram.Tests.Receiving;

public sealed class UnconfirmedUpdatesTests
{
    private static readonly TaskCompletionSource Never = new();

    private readonly ManualTime _time = new();
    private readonly UnconfirmedUpdates _updates;

    public UnconfirmedUpdatesTests() => _updates = new(_time);

    [Fact]
    public void All_before_the_first_that_is_not_handled_is_confirmed()
    {
        var slow = new TaskCompletionSource();
        Assert.Null(_updates.Offset);
        Add(5);
        Add(6, slow.Task);
        Add(7);
        Assert.Equal(6, _updates.Offset);

        slow.SetResult();
        Assert.Equal(8, _updates.Offset);
        Assert.True(_updates.IsEmpty);
    }

    [Fact]
    public void One_that_comes_again_is_recognised_handled_or_not()
    {
        Add(5);
        Add(6, Never.Task);
        Add(7);

        Assert.All((long[])[5, 6, 7], id => Assert.False(_updates.TryAdd(id, () => throw new InvalidOperationException("twice"))));
    }

    [Fact]
    public void However_long_one_takes_it_stays_unconfirmed_until_it_stands_in_the_way()
    {
        Add(5, Never.Task);
        Add(6);
        _time.Pass(600);
        Assert.Equal(5, _updates.Offset);

        _updates.GiveUpSlow();
        Assert.Equal(7, _updates.Offset);
    }

    [Fact]
    public void One_that_only_just_came_is_not_given_up()
    {
        Add(5, Never.Task);
        _time.Pass(10);

        _updates.GiveUpSlow();

        Assert.Equal(5, _updates.Offset);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(5000)]
    public void After_days_without_any_the_numbers_may_begin_anywhere(long first)
    {
        Add(1000);
        Assert.Equal(1001, _updates.Offset);
        _time.Pass(TimeSpan.FromDays(6).TotalSeconds);
        Assert.Null(_updates.Offset);

        Add(first);
        Add(first + 1);

        Assert.Equal(first + 2, _updates.Offset);
    }

    private void Add(long id, Task? handling = null) => Assert.True(_updates.TryAdd(id, () => handling ?? Task.CompletedTask));
}
