namespace DigestBot.Telegram.Api;

/// <summary>What became of a call to the Bot API. Every failure is one of these; a call throws for cancellation alone.</summary>
/// <typeparam name="T">What the method returns.</typeparam>
public abstract record ApiAnswer<T>
{
    /// <summary>What went wrong, for a log; never holds the token.</summary>
    public string Why => this switch
    {
        Error { What: var error } => error.Description.Length > 0 ? error.Description : $"error {error.Code}",
        Unreadable { Status: var status } => $"an unreadable answer, status {status}",
        NotSent { Reason: var reason } => reason,
        Lost { Reason: var reason } => reason,
        _ => "",
    };

    /// <summary>The method did what it was asked to.</summary>
    public sealed record Ok(T Result) : ApiAnswer<T>;

    /// <summary>The server refused, in its own words.</summary>
    public sealed record Error(ApiError What) : ApiAnswer<T>;

    /// <summary>Something answered that does not speak the Bot API, such as a proxy with a page.</summary>
    /// <param name="Status">The HTTP status.</param>
    /// <param name="IsPage">Whether it is HTML.</param>
    public sealed record Unreadable(int Status, bool IsPage) : ApiAnswer<T>;

    /// <summary>No connection came about: the server never saw the call.</summary>
    public sealed record NotSent(string Reason) : ApiAnswer<T>;

    /// <summary>The call went out, and its answer never came: nobody knows what it did.</summary>
    public sealed record Lost(string Reason) : ApiAnswer<T>;
}

/// <summary>A refusal. Source: Bot API, "Making requests".</summary>
/// <param name="Code">Close to an HTTP status, yet 403 and 400 are not told apart reliably: the description decides.</param>
/// <param name="Description">For people, in English; stable enough that clients match on it.</param>
public sealed record ApiError(int Code, string Description, ResponseParameters? Parameters = null);

/// <summary>What helps with a refusal. Source: Bot API, <c>ResponseParameters</c>.</summary>
/// <param name="RetryAfter">Seconds to wait after too many calls.</param>
/// <param name="MigrateToChatId">The supergroup that a group has become.</param>
public sealed record ResponseParameters(int? RetryAfter = null, long? MigrateToChatId = null);
