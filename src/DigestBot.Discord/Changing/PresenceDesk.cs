using DigestBot.Core.Chats;
using DigestBot.Core.Conversation;
using DigestBot.Core.Delivery;
using DigestBot.Core.Delivery.Sending;
using DigestBot.Core.Rendering.Dialects.Discord;
using DigestBot.Discord.Api.Gateway;
using DigestBot.Discord.Receiving;
using Microsoft.Extensions.Logging;

namespace DigestBot.Discord.Changing;

/// <summary>
/// What to do when the bot is removed from a server or let in again, and when channels and threads go, close or open. Whether the bot may still
/// write somewhere, sending shows.
/// </summary>
internal sealed partial class PresenceDesk(
    IChatPresence presence, IChatStore chats, IChatNotes notes, OwnerNotices notices, AnswerSender sender, DiscordPlatform platform,
    DiscordDialect dialect, ILogger<PresenceDesk> logger) : IGatewayNews
{
    private const string Removed = "removed";
    private const string Deleted = "it was deleted";

    private readonly ClosedThreads _closed = new();

    public Task HandleAsync(GatewayEvent told, CancellationToken ct) => told switch
    {
        GatewayEvent.GuildDeleted { IsUnavailable: false, Id: var guild } => LeftAsync(guild, ct),
        GatewayEvent.GuildCreated { IsUnavailable: false, Id: var guild } => CameAsync(guild, ct),
        GatewayEvent.ChannelDeleted { GuildId: { } guild, Id: var channel } => ChannelGoneAsync(Places.OfChannel(guild, channel), ct),
        GatewayEvent.ThreadDeleted { GuildId: { } guild, ParentId: { } parent, Id: var thread } => ThreadGoneAsync(Places.OfThread(guild, parent, thread), ct),
        GatewayEvent.ThreadUpdated { GuildId: { } guild, ParentId: { } parent } update =>
            ThreadChangedAsync(Places.OfThread(guild, parent, update.Id), update, ct),
        _ => Task.CompletedTask,
    };

    private async Task LeftAsync(string guild, CancellationToken ct)
    {
        // Each start tells anew of those that removed the bot while it was away.
        if (await chats.WithinAsync(Places.Platform, Places.PrefixOf(guild), ct) is { Count: 0 }
            || await notes.FindAsync(Server(guild), Removed, ct) is not null)
            return;
        await presence.LeftWithinAsync(Places.Platform, Places.PrefixOf(guild), "the bot was removed from the server", ct);
        await notes.SetAsync(Server(guild), Removed, Removed, lasts: true, ct);
        LogLeft(guild);
    }

    // Each start tells of every server as if the bot had just come: only where it was removed before is there anything to offer.
    private async Task CameAsync(string guild, CancellationToken ct)
    {
        if (await notes.FindAsync(Server(guild), Removed, ct) is null)
            return;
        await notes.ForgetAsync(Server(guild), Removed, ct);
        LogCame(guild);
        foreach (var offer in await presence.ReturnedWithinAsync(Places.Platform, Places.PrefixOf(guild), ct))
            await SayAsync(offer, ct);
    }

    private async Task ChannelGoneAsync(ChatAddress channel, CancellationToken ct)
    {
        var active = (await chats.ThreadsAsync(channel, ct)).Where(known => known.State is ChatState.Active).ToList();
        await presence.LeftAsync(channel, Deleted, ct);
        foreach (var known in active.DistinctBy(known => known.Keeper))
            TellKeeper(known.Address);
    }

    private async Task ThreadGoneAsync(ChatAddress thread, CancellationToken ct)
    {
        if (await chats.FindAsync(thread, ct) is not { State: ChatState.Active })
            return;
        await presence.ThreadLeftAsync(thread, Deleted, ct);
        TellKeeper(thread);
    }

    private async Task ThreadChangedAsync(ChatAddress thread, GatewayEvent.ThreadUpdated update, CancellationToken ct)
    {
        if (await chats.FindAsync(thread, ct) is not { } known)
            return;
        if (update.IsLocked)
            _closed.Close(thread);
        else if (!update.IsArchived && known.State is not ChatState.Active && _closed.Open(thread, known.State is ChatState.Suspended)
            && await presence.ReopenedAsync(thread, ct) is { } offer)
            await SayAsync(offer, ct);
    }

    private void TellKeeper(ChatAddress gone)
    {
        LogGone(gone);
        notices.TellKeeper(platform, gone, (texts, chat) => texts.ChatDeleted(chat));
    }

    private async Task SayAsync(ReturnOffer offer, CancellationToken ct) =>
        await sender.SendAsync(offer.Chat, new OutgoingMessage(dialect.Render(offer.Message), Silent: false, $"o{Guid.NewGuid():N}"), platform.SendAsync, ct);

    private static ChatAddress Server(string guild) => new(Places.Platform, Places.PrefixOf(guild));

    [LoggerMessage(
        LogLevel.Information, "The bot was removed from the Discord server {Guild}. Its chats get nothing until the bot is back; their settings are kept.")]
    private partial void LogLeft(string guild);

    [LoggerMessage(LogLevel.Information, "The bot is back in the Discord server {Guild}; its chats are offered to resume.")]
    private partial void LogCame(string guild);

    [LoggerMessage(LogLevel.Information, "{Chat} was deleted and gets nothing more.")]
    private partial void LogGone(ChatAddress chat);
}
