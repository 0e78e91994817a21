using DigestBot.Core.Chats;
using DigestBot.Core.Conversation.Caretaking;
using DigestBot.Telegram.Api.Updates;

namespace DigestBot.Telegram.Talking;

/// <summary>
/// Lets every administrator of a channel look after it, not only the one who added the bot: Telegram tells a bot of one alone, and a post that
/// another passes on to the bot in private names the channel.
/// </summary>
internal sealed class ForwardedPosts(IChatStore chats, ICaretakers caretakers, IChatRights rights)
{
    private static readonly Heard Manage = new("/manage", IsCertain: true);

    /// <summary>What somebody means by passing on a post; null when it is no post of a channel of theirs that has the bot, or the bot knows that it is theirs: then its words are meant.</summary>
    public async Task<Heard?> HearAsync(ReceivedMessage message, CancellationToken ct)
    {
        if (message is not { Chat.Type: "private", From: { } person, ForwardOrigin: { Type: "channel", Chat: { } channel } })
            return null;
        var (address, personId) = (Places.AddressOf(channel), Places.Text(person.Id));
        if (await chats.FindAsync(address, ct) is not { } known || !await rights.MayAdministerAsync(address, personId, ct))
            return null;
        return await caretakers.AddAsync(known.Id, personId, ct) ? Manage : null;
    }
}
