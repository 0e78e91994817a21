using NodaTime;

namespace DigestBot.Core.Delivery;

/// <summary>What a platform's answer means for a delivery.</summary>
internal static class SendRules
{
    private const int Attempts = 12;
    private static readonly Duration LongestWait = Duration.FromMinutes(15);

    /// <summary>What to write down about the try of this number, from 1.</summary>
    public static DeliveryRecord Apply(SendResult result, int attempt, Instant now) => result switch
    {
        SendResult.Sent sent => new DeliveryRecord.Sent(sent.MessageId, now),
        SendResult.RetryAfter later => new DeliveryRecord.Retry(now + later.Wait, "asked to wait"),
        SendResult.Refused refused => new DeliveryRecord.Suspended(refused.Reason),
        SendResult.Uncertain uncertain when attempt >= Attempts => new DeliveryRecord.Dead(uncertain.Reason),
        SendResult.Uncertain uncertain => new DeliveryRecord.Retry(now + Wait(attempt), uncertain.Reason),
        SendResult.Fatal fatal => new DeliveryRecord.Retry(now + LongestWait, fatal.Reason),
        _ => throw new NotSupportedException(result.GetType().Name),
    };

    private static Duration Wait(int attempt) =>
        Duration.Min(Duration.FromSeconds(Math.Pow(2, attempt)), LongestWait);
}
