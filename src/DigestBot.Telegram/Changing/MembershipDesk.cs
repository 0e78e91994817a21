using DigestBot.Core.Chats;
using DigestBot.Core.Conversation;
using DigestBot.Telegram.Api.Updates;
using DigestBot.Telegram.Talking;
using Microsoft.Extensions.Logging;

namespace DigestBot.Telegram.Changing;

/// <summary>What to do when the bot is blocked or unblocked, let into a chat, silenced there or removed.</summary>
internal sealed partial class MembershipDesk(IChatPresence presence, Welcome welcome, ReplySender sender, ILogger<MembershipDesk> logger)
{
    public async Task HandleAsync(ChatMemberUpdated change, CancellationToken ct)
    {
        var couldSpeak = MaySpeak(change.OldChatMember, change.Chat);
        var maySpeak = MaySpeak(change.NewChatMember, change.Chat);
        if (couldSpeak && !maySpeak)
            await LeftAsync(change, ct);
        else if (!couldSpeak && maySpeak)
            await CameAsync(change, ct);
    }

    /// <summary>Whether the bot may write there. In a channel that takes a right of its own.</summary>
    private static bool MaySpeak(ChatMember bot, TelegramChat chat) => Places.KindOf(chat) is ChatKind.Channel
        ? bot.MayPost
        : bot.IsPresent && (bot.Status is not "restricted" || bot.CanSendMessages);

    private Task LeftAsync(ChatMemberUpdated change, CancellationToken ct)
    {
        var reason = (change.Chat.Type, change.NewChatMember.IsPresent) switch
        {
            ("private", _) => "the bot was blocked",
            (_, true) => "the bot may not write there any more",
            _ => "the bot was removed",
        };
        LogLeft(change.Chat.Id, change.Chat.Type, reason);
        return presence.LeftAsync(Places.AddressOf(change.Chat), reason, ct);
    }

    private async Task CameAsync(ChatMemberUpdated change, CancellationToken ct)
    {
        LogCame(change.Chat.Id, change.Chat.Type);
        var offers = await presence.ReturnedAsync(Places.AddressOf(change.Chat), ct);
        foreach (var offer in offers)
            await sender.SendAsync(offer.Chat, [offer.Message], question: null, ct);
        if (offers.Count == 0 && change.Chat.Type is not "private")
            await welcome.SayAsync(change, ct);
    }

    [LoggerMessage(LogLevel.Information, "Telegram {Type} {Chat}: {Reason}. It gets nothing until the bot is back; its settings are kept.")]
    private partial void LogLeft(long chat, string type, string reason);

    [LoggerMessage(LogLevel.Information, "Telegram {Type} {Chat}: the bot was let in.")]
    private partial void LogCame(long chat, string type);
}
