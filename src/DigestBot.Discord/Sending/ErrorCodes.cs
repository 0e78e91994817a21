using DigestBot.Core.Delivery;
using DigestBot.Discord.Api.Rest;
using NodaTime;

namespace DigestBot.Discord.Sending;

/// <summary>The codes of Discord's refusals, and the reaction to each. Source: Discord, "JSON Error Codes".</summary>
internal static class ErrorCodes
{
    /// <summary>The channel is not known, or no longer.</summary>
    public const int UnknownChannel = 10003;

    /// <summary>A forum's post has to have a tag.</summary>
    public const int TagRequired = 40067;

    /// <summary>Publishing again changes nothing.</summary>
    public const int AlreadyPublished = 40033;

    // Where Discord does not say for how long.
    private static readonly Duration UnknownWait = Duration.FromSeconds(5);
    private static readonly Duration DmPause = Duration.FromMinutes(1);

    /// <summary>Whether it says that nothing is said there outside of posts. The first two are told of forums, the third of other kinds as well.</summary>
    public static bool WantsPost(int code) => code is 40058 or 50008 or 50024;

    public static SendResult React(RestError error) => error switch
    {
        // Opening DMs too fast: the next step is that Discord takes the bot for spam.
        { Code: 40003 } => new SendResult.RetryAfter(Duration.Max(Wait(error) ?? DmPause, DmPause), WaitScope.Platform),
        { Code: 20016 or 20028 or 40062 } => new SendResult.RetryAfter(Wait(error) ?? UnknownWait, WaitScope.Chat),
        { Status: 429 } => new SendResult.RetryAfter(Wait(error) ?? UnknownWait, error.Scope is RateScope.Global ? WaitScope.Platform : WaitScope.Chat),
        // 160006: too many active threads, which archive themselves. 40333: what stands before Discord, in trouble of its own.
        { Status: >= 500 } or { Code: 130000 or 160006 or 40333 } => new SendResult.Unavailable(error.Describe()),
        { Code: 50027 } => new SendResult.Rejected(error.Describe()),
        { Status: 401 } or { Code: 50014 } => new SendResult.Fatal(
            $"Discord does not accept the bot's token ({error.Describe()}); copy it anew from the developer portal into Discord:Token."),
        { Status: 404, Code: 0 } => new SendResult.Fatal($"There is no such thing at Discord:BaseUrl ({error.Describe()}); check that address."),
        { Code: 50007 or 50278 } => Refused(RefusalKind.Gone, error),
        { Code: UnknownChannel or 10004 or 10013 or 50033 } => Refused(RefusalKind.NotFound, error),
        { Code: 50083 or 160005 } => Refused(RefusalKind.TargetClosed, error),
        { Code: 50001 or 50013 or TagRequired } => Refused(RefusalKind.NoRights, error),
        { Code: 50035 or 40005 or 50006 } => new SendResult.TooComplex(FormErrors.Simplification(error), error.Describe()),
        // Answered already, or too late to answer: nobody waits any more.
        { Code: 40060 or 10062 } => new SendResult.Done(),
        { Code: 200000 or 240000 } => new SendResult.Rejected(error.Message),
        { Code: var code } when WantsPost(code) => Refused(RefusalKind.NotFound, error),
        { Status: 403 } => Refused(RefusalKind.NoRights, error),
        _ => new SendResult.Rejected(error.Describe()),
    };

    private static Duration? Wait(RestError error) => error.RetryAfter is { } wait ? Duration.FromTimeSpan(wait) : null;

    private static SendResult.Refused Refused(RefusalKind kind, RestError error) => new(kind, error.Describe());
}
