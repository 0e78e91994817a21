using NodaTime;

namespace DigestBot.Core.Delivery;

/// <summary>What a platform's answer means for a delivery. Pure: the whole table of failed sends, one line a row.</summary>
internal static class SendRules
{
    // With the longest wait between them, about a day.
    private const int MostFailures = 100;

    // Where repeats are not recognised, a message that may be there already is sent once more and no oftener.
    private const int MostUncertainRepeats = 1;
    private static readonly Duration LongestWait = Duration.FromMinutes(15);
    private static readonly Duration LongestJitter = Duration.FromSeconds(5);

    public static DeliveryRecord Judge(SendResult result, SendTry tried) => result switch
    {
        SendResult.Sent sent => new DeliveryRecord.Sent(sent.MessageId, tried.Now, tried.Now + tried.Gap),
        SendResult.Done => new DeliveryRecord.Sent("", tried.Now, tried.Now + tried.Gap),
        SendResult.RetryAfter { Scope: WaitScope.Platform } all => new DeliveryRecord.Held(tried.Now + all.Wait, "the platform asked to wait"),
        SendResult.RetryAfter one => new DeliveryRecord.ChatWaits(tried.Now + Jittered(one.Wait, tried), "the platform asked to wait"),
        SendResult.Unavailable trouble => AfterTrouble(trouble.Reason, tried),
        SendResult.Uncertain doubt => InDoubt(doubt.Reason, tried),
        SendResult.Refused refused => new DeliveryRecord.Suspended(tried.Now, refused.Reason),
        SendResult.Moved moved => new DeliveryRecord.Dead(tried.Now, $"the chat moved twice, at last to {moved.ChatId}"),
        SendResult.TooComplex complex => new DeliveryRecord.Dead(tried.Now, complex.Reason),
        SendResult.Rejected rejected => new DeliveryRecord.Dead(tried.Now, rejected.Reason),
        SendResult.Fatal fatal => new DeliveryRecord.Held(tried.Now, fatal.Reason),
        _ => throw new NotSupportedException(result.GetType().Name),
    };

    private static DeliveryRecord AfterTrouble(string reason, SendTry tried) => tried.Failures + 1 < MostFailures
        ? new DeliveryRecord.Retry(tried.Now + Backoff(tried.Failures + 1, tried), reason)
        : new DeliveryRecord.Dead(tried.Now, reason);

    private static DeliveryRecord InDoubt(string reason, SendTry tried) => tried.Uncertain < (tried.RecognisesRepeats ? MostFailures : MostUncertainRepeats)
        ? new DeliveryRecord.Uncertain(tried.Now + Backoff(tried.Uncertain + 1, tried), reason)
        : new DeliveryRecord.Dead(tried.Now, $"it may have arrived: {reason}");

    private static Duration Backoff(int failures, SendTry tried) =>
        Jittered(Duration.Min(Duration.FromSeconds(Math.Pow(2, Math.Min(failures, 20))), LongestWait), tried);

    // Never sooner than told; a little later, so that not all come back in the same instant.
    private static Duration Jittered(Duration wait, SendTry tried) => wait + (Duration.Min(wait / 10, LongestJitter) * tried.Jitter);
}

/// <summary>A try to send a delivery, seen by the rules.</summary>
/// <param name="Failures">Earlier tries that a passing trouble ended.</param>
/// <param name="Uncertain">Earlier tries of which nobody knows whether they arrived.</param>
/// <param name="RecognisesRepeats">Whether the platform shows a message once however often it is sent.</param>
/// <param name="Gap">How long the chat's next message keeps behind this one.</param>
/// <param name="Jitter">By chance, from 0 to below 1.</param>
internal readonly record struct SendTry(
    Instant Now, int Failures = 0, int Uncertain = 0, bool RecognisesRepeats = false, Duration Gap = default, double Jitter = 0);
