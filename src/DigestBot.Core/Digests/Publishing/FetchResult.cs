using NodaTime;

namespace DigestBot.Core.Digests.Publishing;

/// <summary>What came of fetching a file.</summary>
public abstract record FetchResult;

/// <summary>It is here.</summary>
/// <param name="Content">All its bytes.</param>
/// <param name="Mark">What was said of it.</param>
public sealed record Fetched(ReadOnlyMemory<byte> Content, FetchMark Mark) : FetchResult;

/// <summary>It has not changed since it was last fetched.</summary>
public sealed record NotModified : FetchResult;

/// <summary>There is no such file.</summary>
public sealed record NotThere : FetchResult;

/// <summary>It could not be fetched.</summary>
/// <param name="Reason">Why, as the end of a sentence that begins with the address: "answered 500".</param>
/// <param name="StopsAll">Whether other files of the publisher need not be tried now either.</param>
/// <param name="RetryAfter">How long the server wants to be left alone; null if it did not say.</param>
public sealed record FetchFailed(string Reason, bool StopsAll = false, Duration? RetryAfter = null) : FetchResult;

/// <summary>What a server said of a file, by which it can be asked whether it has changed.</summary>
/// <param name="ETag">Its entity tag, as it was sent; null if there was none.</param>
/// <param name="LastModified">Its day and hour, as it was sent; null if there was none.</param>
/// <param name="At">When it was fetched.</param>
public sealed record FetchMark(string? ETag, string? LastModified, Instant At);
