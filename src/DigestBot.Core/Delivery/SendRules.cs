using NodaTime;

namespace DigestBot.Core.Delivery;

/// <summary>What a platform's answer means for a delivery.</summary>
internal static class SendRules
{
    private const int Attempts = 12;

    // Where repeats are not recognised, a message that may be there already is sent once more and no oftener.
    private const int AttemptsInDoubt = 2;
    private static readonly Duration LongestWait = Duration.FromMinutes(15);

    /// <summary>What to write down about the try of this number, from 1.</summary>
    /// <param name="recognisesRepeats">Whether the platform shows a message once however often it is sent.</param>
    public static DeliveryRecord Apply(SendResult result, int attempt, Instant now, bool recognisesRepeats = false) => result switch
    {
        SendResult.Sent sent => new DeliveryRecord.Sent(sent.MessageId, now),
        SendResult.Done => new DeliveryRecord.Sent("", now),
        SendResult.RetryAfter later => new DeliveryRecord.Retry(now + later.Wait, "asked to wait"),
        SendResult.Refused refused => new DeliveryRecord.Suspended(now, refused.Reason),
        SendResult.Unavailable unavailable => Later(unavailable.Reason, attempt, Attempts, now),
        SendResult.Uncertain uncertain => Later(uncertain.Reason, attempt, recognisesRepeats ? Attempts : AttemptsInDoubt, now),
        SendResult.Moved moved => new DeliveryRecord.Suspended(now, $"moved to {moved.ChatId}"),
        SendResult.TooComplex complex => new DeliveryRecord.Dead(now, complex.Reason),
        SendResult.Rejected rejected => new DeliveryRecord.Dead(now, rejected.Reason),
        SendResult.Fatal fatal => new DeliveryRecord.Retry(now + LongestWait, fatal.Reason),
        _ => throw new NotSupportedException(result.GetType().Name),
    };

    private static DeliveryRecord Later(string reason, int attempt, int atMost, Instant now) =>
        attempt < atMost ? new DeliveryRecord.Retry(now + Wait(attempt), reason) : new DeliveryRecord.Dead(now, reason);

    private static Duration Wait(int attempt) =>
        Duration.Min(Duration.FromSeconds(Math.Pow(2, attempt)), LongestWait);
}
