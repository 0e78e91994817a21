using DigestBot.Telegram.Api;

namespace DigestBot.Telegram.Profile;

/// <summary>One thing that the profile shows, in one language.</summary>
/// <param name="Name">For the log.</param>
/// <param name="IsUpToDateAsync">Whether Telegram shows it already; false where it does not say.</param>
/// <param name="SetAsync">Has it shown from now on.</param>
internal sealed record ProfilePart(
    string Name, Func<CancellationToken, Task<bool>> IsUpToDateAsync, Func<CancellationToken, Task<ApiAnswer<bool>>> SetAsync);
