using DigestBot.Core.Delivery;
using NodaTime;

namespace DigestBot.Core.Tests.Delivery;

/// <summary>Every row of the table of failed sends.</summary>
public sealed class SendRulesTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 1, 5, 9, 0);

    [Fact]
    public void What_is_there_lets_the_chats_next_message_follow_at_its_distance() =>
        Assert.Equal(new DeliveryRecord.Sent("42", Now, Now + Duration.FromSeconds(3)), Judge(new SendResult.Sent("42"), new(Now, Gap: Duration.FromSeconds(3))));

    [Fact]
    public void What_was_done_already_counts_as_sent() => Assert.IsType<DeliveryRecord.Sent>(Judge(new SendResult.Done()));

    [Theory]
    [InlineData(WaitScope.Chat)]
    [InlineData(WaitScope.Unknown)]
    public void A_chats_wait_is_the_chats_and_never_shorter_than_told(WaitScope scope)
    {
        var told = new SendResult.RetryAfter(Duration.FromHours(12), scope);
        Assert.Equal(Now + Duration.FromHours(12), Assert.IsType<DeliveryRecord.ChatWaits>(Judge(told)).At);
        Assert.InRange(Assert.IsType<DeliveryRecord.ChatWaits>(Judge(told, new(Now, Jitter: 0.99))).At,
            Now + Duration.FromHours(12), Now + Duration.FromHours(12) + Duration.FromSeconds(5));
    }

    [Fact]
    public void A_platforms_wait_is_no_try_of_the_message() => Assert.Equal(
        Now + Duration.FromSeconds(30),
        Assert.IsType<DeliveryRecord.Held>(Judge(new SendResult.RetryAfter(Duration.FromSeconds(30), WaitScope.Platform))).At);

    [Fact]
    public void What_passes_is_waited_for_ever_longer_for_about_a_day_and_then_given_up()
    {
        var trouble = new SendResult.Unavailable("internal error");
        Assert.Equal([2, 4, 8, 900, 900], new[] { 0, 1, 2, 10, 98 }.Select(
            failures => (Assert.IsType<DeliveryRecord.Retry>(Judge(trouble, new(Now, failures))).At - Now).TotalSeconds));
        Assert.Equal(new DeliveryRecord.Dead(Now, "internal error"), Judge(trouble, new(Now, Failures: 99)));
    }

    [Fact]
    public void What_may_be_there_already_is_sent_once_more_and_then_given_up_as_uncertain()
    {
        var doubt = new SendResult.Uncertain("connection lost");
        Assert.Equal(Now + Duration.FromSeconds(2), Assert.IsType<DeliveryRecord.Uncertain>(Judge(doubt, new(Now, Failures: 50))).At);
        Assert.Equal(new DeliveryRecord.Dead(Now, "it may have arrived: connection lost"), Judge(doubt, new(Now, Uncertain: 1)));
    }

    [Fact]
    public void Where_repeats_do_no_harm_what_is_uncertain_is_sent_until_it_is_there() =>
        Assert.IsType<DeliveryRecord.Uncertain>(Judge(new SendResult.Uncertain("connection lost"), new(Now, Uncertain: 20, RecognisesRepeats: true)));

    [Theory]
    [InlineData(RefusalKind.Gone)]
    [InlineData(RefusalKind.NotFound)]
    [InlineData(RefusalKind.NoRights)]
    public void A_chat_that_takes_nothing_is_suspended(RefusalKind kind) =>
        Assert.Equal(new DeliveryRecord.Suspended(Now, "why"), Judge(new SendResult.Refused(kind, "why")));

    [Fact]
    public void A_topic_that_is_closed_pauses() =>
        Assert.Equal(new DeliveryRecord.Suspended(Now, "closed"), Judge(new SendResult.Refused(RefusalKind.TargetClosed, "closed")));

    [Fact]
    public void What_no_form_or_place_makes_acceptable_is_given_up()
    {
        Assert.Equal(new DeliveryRecord.Dead(Now, "filtered"), Judge(new SendResult.Rejected("filtered")));
        Assert.Equal(new DeliveryRecord.Dead(Now, "tags"), Judge(new SendResult.TooComplex(Simplification.PlainText, "tags")));
        Assert.IsType<DeliveryRecord.Dead>(Judge(new SendResult.Moved("-1")));
    }

    [Fact]
    public void An_adapter_that_cannot_work_loses_nothing() => Assert.IsType<DeliveryRecord.Held>(Judge(new SendResult.Fatal("wrong token")));

    private static DeliveryRecord Judge(SendResult result, SendTry? tried = null) => SendRules.Judge(result, tried ?? new(Now));
}
