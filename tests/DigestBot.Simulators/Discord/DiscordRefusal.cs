namespace DigestBot.Simulators.Discord;

/// <summary>An answer that refuses. Source: Discord, "Error Messages" and "JSON Error Codes".</summary>
/// <param name="Code">Discord's own; 0 for none.</param>
/// <param name="RetryAfter">Seconds, for 429.</param>
/// <param name="Scope"><c>user</c>, <c>global</c> or <c>shared</c>, for 429.</param>
public sealed record DiscordRefusal(int Status, int Code, string Message, double? RetryAfter = null, string? Scope = null)
{
    private static readonly Dictionary<int, (int Status, string Message)> Known = new()
    {
        [10002] = (404, "Unknown Application"),
        [10003] = (404, "Unknown Channel"),
        [10004] = (404, "Unknown Guild"),
        [10007] = (404, "Unknown Member"),
        [10008] = (404, "Unknown Message"),
        [10015] = (404, "Unknown Webhook"),
        [10062] = (404, "Unknown interaction"),
        [10087] = (404, "Unknown tag"),
        [20016] = (429, "This action cannot be performed due to slowmode rate limit"),
        [20028] = (429, "The write action you are performing on the channel has hit the write rate limit"),
        [40003] = (429, "You are opening direct messages too fast"),
        [30032] = (400, "Maximum number of application commands reached (100)"),
        [40005] = (413, "Request entity too large"),
        [40033] = (400, "This message has already been crossposted"),
        [40058] = (400, "Cannot message this channel until a post is created"),
        [40060] = (400, "Interaction has already been acknowledged"),
        [40062] = (429, "Service resource is being rate limited"),
        [40067] = (400, "A tag is required to create a forum post in this channel"),
        [40094] = (400, "This interaction has reached the maximum number of follow-up messages"),
        [50001] = (403, "Missing Access"),
        [50006] = (400, "Cannot send an empty message"),
        [50007] = (403, "Cannot send messages to this user"),
        [50013] = (403, "Missing Permissions"),
        [50014] = (401, "Invalid authentication token provided"),
        [50024] = (400, "Cannot execute action on this channel type"),
        [50027] = (401, "Invalid Webhook Token"),
        [50033] = (400, "Invalid Recipient(s)"),
        [50035] = (400, "Invalid Form Body"),
        [50083] = (400, "Thread is archived"),
        [50109] = (400, "The request body contains invalid JSON."),
        [50278] = (403, "Cannot send messages to this user due to having no mutual guilds"),
        [130000] = (503, "API resource is currently overloaded. Try again a little later"),
        [160005] = (400, "Thread is locked"),
        [200000] = (400, "Message was blocked by automatic moderation"),
        [240000] = (400, "Message blocked by harmful links filter"),
    };

    /// <summary>Whether nothing about the limit stands in the headers.</summary>
    public bool IsInBodyAlone { get; init; }

    /// <summary>What is wrong with which field, for 50035.</summary>
    public IReadOnlyList<Fault> Fields { get; init; } = [];

    public static DiscordRefusal Unauthorized { get; } = new(401, 0, "401: Unauthorized");

    public static DiscordRefusal NotFound { get; } = new(404, 0, "404: Not Found");

    /// <summary>The refusal of one of Discord's codes.</summary>
    public static DiscordRefusal Of(int code) => new(Known[code].Status, code, Known[code].Message);

    public static DiscordRefusal Invalid(IReadOnlyList<Fault> fields) => Of(50035) with { Fields = fields };

    public static DiscordRefusal TooMany(double retryAfter, string scope) => new(429, 0, "You are being rate limited.", retryAfter, scope);
}

/// <summary>What is wrong with a field.</summary>
/// <param name="Path">Such as <c>components.0.label</c>.</param>
public sealed record Fault(string Path, string Code, string Message);

/// <summary>What befalls a request on its way.</summary>
public enum Mishap
{
    None,

    /// <summary>It is done, and the connection breaks before the answer.</summary>
    AnswerLost,

    /// <summary>It is not done, and the connection breaks.</summary>
    RequestLost,

    /// <summary>A proxy answers with a page.</summary>
    Page,

    /// <summary>It is done, and no answer comes until whoever asked gives up.</summary>
    Hang,
}
