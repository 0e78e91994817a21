using DigestBot.Core.Delivery;

namespace DigestBot.Core.Tests.Delivery;

public sealed class DeliverySignalTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wake_before_the_wait_is_heard_once()
    {
        using var signal = new DeliverySignal(TimeProvider.System).Listen();
        signal.Wake();
        signal.Wake();

        await signal.WaitAsync(TimeSpan.FromHours(1), Ct);
        var second = signal.WaitAsync(TimeSpan.FromHours(1), Ct);

        Assert.False(second.IsCompleted);
        signal.Wake();
        await second;
    }

    [Fact]
    public async Task Without_a_wake_the_time_ends_the_wait() =>
        await new DeliverySignal(TimeProvider.System).Listen().WaitAsync(TimeSpan.FromMilliseconds(20), Ct);

    [Fact]
    public async Task A_stop_ends_the_wait_as_a_stop() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new DeliverySignal(TimeProvider.System).Listen().WaitAsync(TimeSpan.FromHours(1), new CancellationToken(canceled: true)));

    [Fact]
    public async Task A_wake_reaches_all_who_listen()
    {
        var signal = new DeliverySignal(TimeProvider.System);
        using var one = signal.Listen();
        using var other = signal.Listen();
        signal.Wake();

        await one.WaitAsync(TimeSpan.FromHours(1), Ct);
        await other.WaitAsync(TimeSpan.FromHours(1), Ct);
        Assert.Equal(1, signal.Wakes);
    }
}
