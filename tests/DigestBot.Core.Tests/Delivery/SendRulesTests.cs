using DigestBot.Core.Delivery;
using NodaTime;

namespace DigestBot.Core.Tests.Delivery;

public sealed class SendRulesTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 1, 5, 9, 0);

    [Fact]
    public void The_platforms_own_word_on_waiting_is_obeyed() =>
        Assert.Equal(Now + Duration.FromHours(12), Retry(new SendResult.RetryAfter(Duration.FromHours(12), WaitScope.Chat), 1).At);

    [Fact]
    public void What_passes_is_waited_for_ever_longer_and_then_given_up()
    {
        var trouble = new SendResult.Unavailable("internal error");

        Assert.Equal(Now + Duration.FromSeconds(2), Retry(trouble, 1).At);
        Assert.Equal(Now + Duration.FromSeconds(8), Retry(trouble, 3).At);
        Assert.Equal(Now + Duration.FromMinutes(15), Retry(trouble, 11).At);
        Assert.Equal(new DeliveryRecord.Dead(Now, "internal error"), SendRules.Apply(trouble, 12, Now));
    }

    [Fact]
    public void What_may_be_there_already_is_sent_once_more_unless_repeats_do_no_harm()
    {
        var uncertain = new SendResult.Uncertain("connection lost");

        Assert.Equal(Now + Duration.FromSeconds(2), Retry(uncertain, 1).At);
        Assert.Equal(new DeliveryRecord.Dead(Now, "connection lost"), SendRules.Apply(uncertain, 2, Now));
        Assert.IsType<DeliveryRecord.Retry>(SendRules.Apply(uncertain, 2, Now, recognisesRepeats: true));
    }

    [Fact]
    public void A_message_that_is_never_taken_is_given_up_and_one_that_is_there_already_counts_as_sent()
    {
        Assert.Equal(new DeliveryRecord.Dead(Now, "filtered"), SendRules.Apply(new SendResult.Rejected("filtered"), 1, Now));
        Assert.IsType<DeliveryRecord.Sent>(SendRules.Apply(new SendResult.Done(), 1, Now));
    }

    [Fact]
    public void An_adapter_that_cannot_work_loses_nothing() =>
        Assert.Equal("wrong token", Retry(new SendResult.Fatal("wrong token"), 40).Reason);

    private static DeliveryRecord.Retry Retry(SendResult result, int attempt) =>
        Assert.IsType<DeliveryRecord.Retry>(SendRules.Apply(result, attempt, Now));
}
