using DigestBot.Core.Chats;
using DigestBot.Core.Conversation;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects.Discord;
using DigestBot.Discord.Receiving;

namespace DigestBot.Discord.Talking;

/// <summary>What only Discord has: a link to add the bot elsewhere, and the way from a forum's post to the forum.</summary>
internal sealed class Extras(DiscordDialect dialect, ChannelLookup channels, IChatStore chats)
{
    // What pushes need: View Channel, Send Messages, Read Message History (to see after a crash whether one is there), Send Messages in Threads.
    // Source: Discord, "Permissions".
    private const ulong Wanted = (1UL << 10) | (1UL << 11) | (1UL << 16) | (1UL << 38);

    /// <summary>The answer to a command with what belongs to it here.</summary>
    public async Task<Reply> AddAsync(string command, Reply reply, DiscordArrival.Asked asked, CancellationToken ct)
    {
        if (reply is not { IsRefusal: false, Messages: [var first, ..] })
            return reply;
        var chat = await chats.FindAsync(asked.Where.Chat, ct);
        var texts = Texts.For(chat?.Settings.Language ?? asked.Interaction.Locale);
        var more = command switch
        {
            "help" => With(first, new Button(texts.AddToServer, Url: InstallLink(asked.Interaction.ApplicationId))),
            "manage" => With(first, button: null, texts.OrNameChannel),
            "start" or "subscribe" when await ForumAsync(asked, ct) is { } forum => With(first, new Button(texts.SetUpForum, forum), texts.OnlyThisPost),
            _ => first,
        };
        return dialect.Fits(more) ? reply with { Messages = [more, .. reply.Messages.Skip(1)] } : reply;
    }

    /// <summary>Where the bot can be added to a server, or to one's own account. Source: Discord, "Bot Authorization Flow".</summary>
    private static string InstallLink(string application) =>
        $"https://discord.com/oauth2/authorize?client_id={Uri.EscapeDataString(application)}&scope=bot+applications.commands&permissions={Wanted}";

    private static Message With(Message message, Button? button, string? note = null) => message with
    {
        Blocks = note is null ? message.Blocks : [.. message.Blocks, new Block.Note([note])],
        Buttons = button is null ? message.Buttons : [.. message.Buttons, new ButtonRow([button])],
    };

    // That a thread is a post, only its parent tells.
    private async Task<ButtonData?> ForumAsync(DiscordArrival.Asked asked, CancellationToken ct) =>
        asked.Where.MayAdminister && Places.Read(asked.Where.Chat) is Place.Thread thread
        && await channels.FindAsync(thread.Parent, ct) is { } parent && ChannelKinds.IsForum(parent.Type)
            ? new ButtonData.SpeakFor(Places.OfChannel(thread.Guild, thread.Parent).ChatId, "")
            : null;
}
