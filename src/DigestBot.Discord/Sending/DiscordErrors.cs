using DigestBot.Core.Delivery;
using DigestBot.Discord.Api.Rest;
using DigestBot.Discord.Api.Rest.Results;
using NodaTime;

namespace DigestBot.Discord.Sending;

/// <summary>What an answer to a send means.</summary>
internal static class DiscordErrors
{
    // Our own pace keeps nobody for longer; beyond it is a limit of Discord's.
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1.5);

    public static SendResult Read(RestAnswer<SentMessage> answer) => Read(answer, message => new SendResult.Sent(message.Id));

    /// <summary>The same for a route that gives something else back.</summary>
    public static SendResult Read<T>(RestAnswer<T> answer, Func<T, SendResult> done) => answer switch
    {
        RestAnswer<T>.Ok ok => done(ok.Result),
        RestAnswer<T>.Error error => ErrorCodes.React(error.What),
        // Half an answer to a request that may have succeeded.
        RestAnswer<T>.Unreadable { IsPage: false, Status: < 400 } half => new SendResult.Uncertain(half.Why),
        RestAnswer<T>.Unreadable unreadable => new SendResult.Unavailable(unreadable.Why),
        RestAnswer<T>.NotSent { RetryAfter: { } wait } kept => new SendResult.RetryAfter(
            Duration.FromTimeSpan(wait), IsStop(kept) ? WaitScope.Platform : WaitScope.Chat),
        RestAnswer<T>.NotSent notSent => new SendResult.Unavailable(notSent.Reason),
        RestAnswer<T>.Lost lost => new SendResult.Uncertain(lost.Reason),
        _ => throw new NotSupportedException(answer.GetType().Name),
    };

    /// <summary>Why a question has no answer. Asking changes nothing, so no doubt remains.</summary>
    public static SendResult OfQuestion<T>(RestAnswer<T> answer) => Read(answer, _ => new SendResult.Done()) switch
    {
        SendResult.Uncertain doubt => new SendResult.Unavailable(doubt.Reason),
        var result => result,
    };

    /// <summary>Whether a limit keeps everything back, and for longer than a beat of our own pace.</summary>
    public static bool IsStop<T>(RestAnswer<T>.NotSent kept) => kept is { IsForAll: true, RetryAfter: { } wait } && wait > Beat;

    /// <summary>The same for a message to a thread: where that is not known, the chat around it is well.</summary>
    public static SendResult OfThread(SendResult result) =>
        result is SendResult.Refused { Kind: RefusalKind.NotFound } gone ? gone with { Kind = RefusalKind.TargetClosed } : result;
}
