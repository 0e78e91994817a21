using System.Collections.Concurrent;
using DigestBot.Core.Chats;
using DigestBot.Core.Conversation.Caretaking;
using DigestBot.Telegram.Api;
using DigestBot.Telegram.Api.Updates;

namespace DigestBot.Telegram.Talking;

/// <summary>Who runs Telegram's groups and may post in its channels.</summary>
internal sealed class ChatRights(TelegramApi api, Administrators administrators) : IChatRights
{
    // What a chat is, group or channel, never changes but by a move to another id.
    private readonly ConcurrentDictionary<long, bool> _isChannel = [];

    public string Platform => TelegramPlatform.PlatformName;

    public bool KnowsPassedOn => true;

    public async Task<bool> MayAdministerAsync(ChatAddress chat, string personId, CancellationToken ct) =>
        Places.TryId(chat.ChatId, out var id) && Places.TryId(personId, out var person) && await IsChannelAsync(id, ct) is { } isChannel
        && await administrators.IncludeAsync(id, isChannel, person, ct);

    private async Task<bool?> IsChannelAsync(long chat, CancellationToken ct)
    {
        if (_isChannel.TryGetValue(chat, out var known))
            return known;
        return await api.GetChatAsync(chat, ct) is ApiAnswer<TelegramChat>.Ok { Result: var found } && found.Type is not "private"
            ? _isChannel[chat] = Places.KindOf(found) is ChatKind.Channel
            : null;
    }
}
