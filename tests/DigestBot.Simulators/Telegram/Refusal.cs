namespace DigestBot.Simulators.Telegram;

/// <summary>An answer that refuses.</summary>
/// <param name="Code">The HTTP status and <c>error_code</c>.</param>
public sealed record Refusal(int Code, string Description, int? RetryAfter = null, long? MigrateToChatId = null)
{
    public static Refusal BadRequest(string what) => new(400, $"Bad Request: {what}");

    public static Refusal Forbidden(string what) => new(403, $"Forbidden: {what}");

    public static Refusal TooManyRequests(int seconds) => new(429, $"Too Many Requests: retry after {seconds}", RetryAfter: seconds);
}
