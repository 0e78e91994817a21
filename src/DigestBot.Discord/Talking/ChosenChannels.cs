using DigestBot.Core.Chats;
using DigestBot.Core.Conversation;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering.Dialects.Discord;
using DigestBot.Discord.Api.Gateway;

namespace DigestBot.Discord.Talking;

/// <summary>Lets somebody look after a channel that they chose, if they may, and makes it known to the bot.</summary>
internal sealed class ChosenChannels(
    IChatStore chats, ICaretakers caretakers, ChatDefaults defaults, DiscordRights rights, DiscordDialect dialect, ChannelLookup lookup)
{
    /// <summary>The chat of a channel that was chosen by a command's option, which comes with the permissions of whoever chose it.</summary>
    /// <returns>The chat, or why not.</returns>
    public async Task<(ChatAddress? Chat, string? Obstacle)> TakeUpAsync(Interaction asked, string channelId, CancellationToken ct)
    {
        var texts = Texts.For(asked.Locale);
        if (asked is not { GuildId: { } guild } || Whereabouts.Of(asked) is not { Kind: not ChatKind.Private } || !Places.IsId(channelId))
            return (null, texts.AddMeToThatServer);
        if (asked.Data?.Resolved?.Channels?.GetValueOrDefault(channelId) is not { } channel)
            return (null, texts.NotYoursToLookAfter);
        var address = AddressOf(guild, channel);
        rights.Learn(address, asked.PersonId, Permissions.MayAdminister(channel.Permissions));
        return Permissions.MayAdminister(channel.Permissions)
            ? (await OpenAsync(address, channel.Type, channel.Name, asked, ct), null)
            : (null, texts.NotYoursToLookAfter);
    }

    /// <summary>The same for one that a button names.</summary>
    public async Task<(ChatAddress? Chat, string? Obstacle)> TakeUpAsync(Interaction asked, ChatAddress address, CancellationToken ct)
    {
        if (!await rights.MayAdministerAsync(address, asked.PersonId, ct))
            return (null, Texts.For(asked.Locale).NotYoursToLookAfter);
        var channel = Places.Read(address) switch
        {
            Place.Thread { Id: var id } => await lookup.FindAsync(id, ct),
            Place.Channel { Id: var id } => await lookup.FindAsync(id, ct),
            _ => null,
        };
        return (await OpenAsync(address, channel?.Type ?? ChannelKinds.Text, channel?.Name, asked, ct), null);
    }

    private async Task<ChatAddress> OpenAsync(ChatAddress address, int type, string? name, Interaction asked, CancellationToken ct)
    {
        var chat = await chats.OpenAsync(address, dialect.Name, defaults.For(asked.Locale, ChannelKinds.Of(type)), ct);
        if (name is not null && Whereabouts.TitleOf(name) is var title && title != chat.Title)
            await chats.SetTitleAsync(chat.Id, title, ct);
        await chats.SetKeeperAsync(chat.Id, asked.PersonId, ct);
        await caretakers.AddAsync(chat.Id, asked.PersonId, ct);
        return address;
    }

    private static ChatAddress AddressOf(string guild, ResolvedChannel channel) =>
        channel.ParentId is { } parent && ChannelKinds.IsThread(channel.Type)
            ? Places.OfThread(guild, parent, channel.Id)
            : Places.OfChannel(guild, channel.Id);
}
