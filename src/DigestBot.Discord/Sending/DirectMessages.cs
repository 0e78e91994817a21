using System.Collections.Concurrent;
using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Discord.Api.Rest;
using DigestBot.Discord.Api.Rest.Results;

namespace DigestBot.Discord.Sending;

/// <summary>
/// Writes to people alone. The channel that this takes is opened for those who asked, once, and remembered: whoever opens many is taken for
/// spam. Source: Discord, "Create DM".
/// </summary>
internal sealed class DirectMessages(DiscordRest rest, MessagePoster poster, IChatNotes notes)
{
    private const string Channel = "dm channel";

    // What is not in memory is in the database.
    private const int MostInMemory = 10_000;

    private readonly ConcurrentDictionary<string, string> _known = [];

    public async Task<SendResult> SendAsync(string person, OutgoingMessage message, CancellationToken ct)
    {
        if (await FindAsync(person, ct) is { } known)
        {
            var answer = await poster.PostAsync(known, message, ct);
            if (answer is not RestAnswer<SentMessage>.Error { What.Code: ErrorCodes.UnknownChannel })
                return DiscordErrors.Read(answer);
            await ForgetAsync(person, ct);
        }

        var opened = await rest.CreateDmAsync(person, Patience.None, ct);
        // Opening it again gives the same channel.
        if (opened is not RestAnswer<DiscordChannel>.Ok { Result.Id: var channel })
            return NotOpened(DiscordErrors.OfQuestion(opened));
        await RememberAsync(person, channel, ct);
        return DiscordErrors.Read(await poster.PostAsync(channel, message, ct));
    }

    /// <summary>Notes the channel of a person's DM, such as one that they wrote in.</summary>
    public async Task RememberAsync(string person, string channel, CancellationToken ct)
    {
        if (await FindAsync(person, ct) == channel)
            return;
        await notes.SetAsync(Places.OfPerson(person), Channel, channel, lasts: true, ct);
        Keep(person, channel);
    }

    private async Task<string?> FindAsync(string person, CancellationToken ct)
    {
        if (_known.TryGetValue(person, out var known))
            return known;
        var noted = await notes.FindAsync(Places.OfPerson(person), Channel, ct);
        if (noted is not null)
            Keep(person, noted);
        return noted;
    }

    private void Keep(string person, string channel)
    {
        if (_known.Count >= MostInMemory)
            _known.Clear();
        _known[person] = channel;
    }

    private async Task ForgetAsync(string person, CancellationToken ct)
    {
        _known.TryRemove(person, out _);
        await notes.ForgetAsync(Places.OfPerson(person), Channel, ct);
    }

    // What is wrong is the person, not the message.
    private static SendResult NotOpened(SendResult result) =>
        result is SendResult.TooComplex wrong ? new SendResult.Refused(RefusalKind.NotFound, wrong.Reason) : result;
}
