using DigestBot.Discord.Api.Rest;
using DigestBot.Discord.Api.Rest.Results;

namespace DigestBot.Discord.Sending;

/// <summary>
/// Looks for a message that an earlier try may have left, by the mark it bears: Discord forgets nonces after some minutes, and a program that
/// ended while it sent may be back after hours. It looks at the latest hundred of the channel, as far as the bot may read them.
/// </summary>
internal sealed class EarlierTries(DiscordRest rest)
{
    private const int Unauthorized = 401;
    private const int TooManyRequests = 429;

    /// <summary>The message; or why that cannot be known now. Null where nothing is found, so that it is to be sent.</summary>
    public async Task<RestAnswer<SentMessage>?> FindAsync(string channel, int mark, CancellationToken ct) =>
        await rest.GetMessagesAsync(channel, Patience.None, ct) switch
        {
            RestAnswer<IReadOnlyList<PastMessage>>.Ok { Result: var messages } =>
                messages.FirstOrDefault(message => message.Components is [{ Id: var id }, ..] && id == mark) is { } found
                    ? new RestAnswer<SentMessage>.Ok(new(found.Id, channel))
                    : null,
            RestAnswer<IReadOnlyList<PastMessage>>.NotSent { Reason: var reason, RetryAfter: var wait, IsForAll: var isForAll } =>
                new RestAnswer<SentMessage>.NotSent(reason, wait, isForAll),
            RestAnswer<IReadOnlyList<PastMessage>>.Error { What: { Status: Unauthorized or TooManyRequests or >= 500 } what } =>
                new RestAnswer<SentMessage>.Error(what),
            RestAnswer<IReadOnlyList<PastMessage>>.Unreadable { Status: >= 400 and var status, IsPage: var isPage } =>
                new RestAnswer<SentMessage>.Unreadable(status, isPage),
            // What keeps the bot from reading need not keep it from writing, and if it does, sending shows.
            _ => null,
        };
}
