namespace DigestBot.Discord.Api.Rest;

/// <summary>What became of a request to Discord's HTTP API. Every failure is one of these; a request throws for cancellation alone.</summary>
/// <typeparam name="T">What the route returns.</typeparam>
public abstract record RestAnswer<T>
{
    /// <summary>What went wrong, for a log; never holds the bot's token nor an interaction's.</summary>
    public string Why => this switch
    {
        Error { What: var error } => error.Describe(),
        Unreadable { Status: var status } => $"an unreadable answer, status {status}",
        NotSent { Reason: var reason } => reason,
        Lost { Reason: var reason } => reason,
        _ => "",
    };

    /// <summary>It was done.</summary>
    public sealed record Ok(T Result) : RestAnswer<T>;

    /// <summary>Discord refused, in its own words.</summary>
    public sealed record Error(RestError What) : RestAnswer<T>;

    /// <summary>Something answered that does not speak the API, such as a proxy with a page.</summary>
    /// <param name="Status">The HTTP status.</param>
    /// <param name="IsPage">Whether it is HTML.</param>
    public sealed record Unreadable(int Status, bool IsPage) : RestAnswer<T>;

    /// <summary>Discord never saw the request: no connection came about, or a limit keeps it back.</summary>
    /// <param name="RetryAfter">When the limit ends; null where there is none.</param>
    /// <param name="IsForAll">Whether the limit holds for all requests, not only for those of this kind.</param>
    public sealed record NotSent(string Reason, TimeSpan? RetryAfter = null, bool IsForAll = false) : RestAnswer<T>;

    /// <summary>The request went out, and its answer never came: nobody knows what it did.</summary>
    public sealed record Lost(string Reason) : RestAnswer<T>;
}

/// <summary>The answer of a route that returns nothing of use.</summary>
public sealed record NoContent;
