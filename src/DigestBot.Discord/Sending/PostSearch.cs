using System.Globalization;
using DigestBot.Core.Delivery;
using DigestBot.Discord.Api.Rest;
using DigestBot.Discord.Api.Rest.Results;

namespace DigestBot.Discord.Sending;

/// <summary>Looks for a post of the bot's own that may have been made.</summary>
internal sealed class PostSearch(DiscordRest rest)
{
    // An id begins with the milliseconds since the first second of 2015. Source: Discord, "Snowflakes".
    private const int TimeStartsAt = 22;
    private const long FirstMillisecond = 1_420_070_400_000;

    // By so much our clock may be ahead of Discord's.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private string? _self;

    /// <summary>
    /// The latest of that title among the forum's posts that are not archived and were not made before; null where there is none. Or why that
    /// cannot be known now.
    /// </summary>
    public async Task<(string? Thread, SendResult? Trouble)> FindAsync(Place.Channel forum, string title, DateTimeOffset since, CancellationToken ct)
    {
        if (_self is null && await LearnSelfAsync(ct) is { } unknown)
            return (null, unknown);
        var answer = await rest.GetActiveThreadsAsync(forum.Guild, Patience.None, ct);
        return answer is RestAnswer<ActiveThreads>.Ok { Result.Threads: var threads }
            ? (threads.Where(IsOurs).MaxBy(thread => ulong.Parse(thread.Id, CultureInfo.InvariantCulture))?.Id, null)
            : (null, DiscordErrors.OfQuestion(answer));

        // What others call so is theirs.
        bool IsOurs(DiscordChannel thread) => thread.ParentId == forum.Id && thread.Name == title && thread.OwnerId == _self && Places.IsId(thread.Id)
            && MadeAt(thread.Id) >= since - Tolerance;
    }

    private static DateTimeOffset MadeAt(string id) =>
        DateTimeOffset.FromUnixTimeMilliseconds((long)(ulong.Parse(id, CultureInfo.InvariantCulture) >> TimeStartsAt) + FirstMillisecond);

    private async Task<SendResult?> LearnSelfAsync(CancellationToken ct)
    {
        var answer = await rest.GetApplicationAsync(Patience.None, ct);
        if (answer is not RestAnswer<DiscordApplication>.Ok { Result: var application })
            return DiscordErrors.OfQuestion(answer);
        // Older applications have an id of their own.
        _self = application.Bot?.Id ?? application.Id;
        return null;
    }
}
