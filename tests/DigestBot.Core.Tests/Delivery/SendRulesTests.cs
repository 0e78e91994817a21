using DigestBot.Core.Delivery;
using NodaTime;

namespace DigestBot.Core.Tests.Delivery;

public sealed class SendRulesTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 1, 5, 9, 0);

    [Fact]
    public void The_platforms_own_word_on_waiting_is_obeyed() =>
        Assert.Equal(Now + Duration.FromHours(12), Retry(new SendResult.RetryAfter(Duration.FromHours(12)), 1).At);

    [Fact]
    public void What_stays_uncertain_is_tried_with_growing_waits_and_then_given_up()
    {
        var uncertain = new SendResult.Uncertain("connection lost");

        Assert.Equal(Now + Duration.FromSeconds(2), Retry(uncertain, 1).At);
        Assert.Equal(Now + Duration.FromSeconds(8), Retry(uncertain, 3).At);
        Assert.Equal(Now + Duration.FromMinutes(15), Retry(uncertain, 11).At);
        Assert.Equal(new DeliveryRecord.Dead("connection lost"), SendRules.Apply(uncertain, 12, Now));
    }

    [Fact]
    public void An_adapter_that_cannot_work_loses_nothing() =>
        Assert.Equal("wrong token", Retry(new SendResult.Fatal("wrong token"), 40).Reason);

    private static DeliveryRecord.Retry Retry(SendResult result, int attempt) =>
        Assert.IsType<DeliveryRecord.Retry>(SendRules.Apply(result, attempt, Now));
}
