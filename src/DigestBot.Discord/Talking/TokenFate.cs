using DigestBot.Discord.Api.Rest;

namespace DigestBot.Discord.Talking;

/// <summary>What became of an answer by an interaction's token.</summary>
internal abstract record TokenFate
{
    // Source: Discord, "JSON Error Codes".
    private const int UnknownMessage = 10008;
    private const int UnknownWebhook = 10015;
    private const int UnknownInteraction = 10062;
    private const int AlreadyAnswered = 40060;
    private const int InvalidToken = 50027;
    private const int TooManyRequests = 429;

    /// <summary>It is there; also where an earlier try, whose answer was lost, had arrived.</summary>
    public sealed record Done : TokenFate;

    /// <summary>The token is good for nothing any more.</summary>
    public sealed record Expired : TokenFate;

    /// <summary>The message to be changed is gone; the token is as good as before.</summary>
    public sealed record Missing : TokenFate;

    /// <summary>It may help to try again.</summary>
    /// <param name="Wait">Null where nothing says how long to wait.</param>
    public sealed record Again(string Why, TimeSpan? Wait = null) : TokenFate;

    /// <summary>It is not taken as it stands.</summary>
    public sealed record Malformed(string Why) : TokenFate;

    public static TokenFate Of<T>(RestAnswer<T> answer) => answer switch
    {
        RestAnswer<T>.Ok => new Done(),
        RestAnswer<T>.Error { What: var error } => Of(error, answer.Why),
        RestAnswer<T>.NotSent { RetryAfter: var wait } => new Again(answer.Why, wait),
        // Taken, whatever it was that was answered.
        RestAnswer<T>.Unreadable { Status: >= 200 and < 300, IsPage: false } => new Done(),
        _ => new Again(answer.Why),
    };

    private static TokenFate Of(RestError error, string why) => error switch
    {
        { Code: AlreadyAnswered } => new Done(),
        { Code: UnknownMessage } => new Missing(),
        { Code: UnknownInteraction or UnknownWebhook or InvalidToken } or { Status: 401 or 404 } => new Expired(),
        { Status: TooManyRequests } => new Again(why, error.RetryAfter),
        { Status: >= 500 } => new Again(why),
        _ => new Malformed(why),
    };
}
