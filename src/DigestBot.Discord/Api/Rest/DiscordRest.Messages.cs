using DigestBot.Core.Chats;
using DigestBot.Discord.Api.Rest.Calls;
using DigestBot.Discord.Api.Rest.Results;

namespace DigestBot.Discord.Api.Rest;

public sealed partial class DiscordRest
{
    /// <summary>
    /// Sends a message to a channel, a thread or a DM. With a nonce, a repeat gives the message that is there. Source: Discord, "Create Message".
    /// </summary>
    /// <param name="patience">How long it may wait for its turn.</param>
    /// <param name="file">The one that the message speaks of, if it does.</param>
    public Task<RestAnswer<SentMessage>> CreateMessageAsync(
        string channel, MessageCreate message, TimeSpan patience, CancellationToken ct, Attachment? file = null) => CallAsync(
        RestRoute.OfChannel(HttpMethod.Post, channel, "/messages"), message, RestJson.Snake.MessageCreate, file, RestJson.Snake.SentMessage, patience, ct);

    /// <summary>
    /// The latest hundred messages of a channel; none where the bot may not read what was said before. Source: Discord, "Get Channel Messages".
    /// </summary>
    public Task<RestAnswer<IReadOnlyList<PastMessage>>> GetMessagesAsync(string channel, TimeSpan patience, CancellationToken ct) =>
        GetAsync(RestRoute.OfChannel(HttpMethod.Get, channel, "/messages?limit=100"), RestJson.Snake.PastMessages, patience, ct);

    /// <summary>Puts other content into a message of the bot. Source: Discord, "Edit Message".</summary>
    public Task<RestAnswer<SentMessage>> EditMessageAsync(string channel, string message, MessageEdit edit, TimeSpan patience, CancellationToken ct) =>
        CallAsync(
            RestRoute.OfChannel(HttpMethod.Patch, channel, "/messages", message), edit, RestJson.Snake.MessageEdit, RestJson.Snake.SentMessage, patience, ct);

    /// <summary>Makes a post in a forum; its thread has the same id as its first message. Source: Discord, "Start Thread in Forum or Media Channel".</summary>
    public Task<RestAnswer<DiscordChannel>> CreateForumPostAsync(string forum, ForumPostCreate post, TimeSpan patience, CancellationToken ct) =>
        CallAsync(RestRoute.OfChannel(HttpMethod.Post, forum, "/threads"), post, RestJson.Snake.ForumPostCreate, RestJson.Snake.DiscordChannel, patience, ct);

    /// <summary>The DM with a person, opened where there is none. Only for people who asked: 40003 means too fast. Source: Discord, "Create DM".</summary>
    public Task<RestAnswer<DiscordChannel>> CreateDmAsync(string person, TimeSpan patience, CancellationToken ct) =>
        CallAsync(RestRoute.Of(HttpMethod.Post, "users/@me/channels"), new(person), RestJson.Snake.DmCreate, RestJson.Snake.DiscordChannel, patience, ct);

    /// <summary>What kind of channel it is, and where. Source: Discord, "Get Channel".</summary>
    public Task<RestAnswer<DiscordChannel>> GetChannelAsync(string channel, TimeSpan patience, CancellationToken ct) =>
        GetAsync(RestRoute.OfChannel(HttpMethod.Get, channel), RestJson.Snake.DiscordChannel, patience, ct);

    /// <summary>The threads and posts of a server that are not archived and that the bot can see. Source: Discord, "List Active Guild Threads".</summary>
    public Task<RestAnswer<ActiveThreads>> GetActiveThreadsAsync(string guild, TimeSpan patience, CancellationToken ct) =>
        GetAsync(RestRoute.OfGuild(guild, "/threads/active"), RestJson.Snake.ActiveThreads, patience, ct);

    /// <summary>
    /// Publishes a message of an announcement channel to the servers that follow it. 40033: it is already. Source: Discord, "Crosspost Message".
    /// </summary>
    public Task<RestAnswer<SentMessage>> CrosspostAsync(string channel, string message, TimeSpan patience, CancellationToken ct) =>
        CallAsync(RestRoute.OfChannel(HttpMethod.Post, channel, "/messages", message, "/crosspost"), body: null, RestJson.Snake.SentMessage, patience, ct);
}
