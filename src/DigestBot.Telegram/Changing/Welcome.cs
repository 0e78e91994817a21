using DigestBot.Core.Chats;
using DigestBot.Core.Conversation;
using DigestBot.Core.Rendering.Dialects.Telegram;
using DigestBot.Telegram.Api.Updates;
using DigestBot.Telegram.Talking;

namespace DigestBot.Telegram.Changing;

/// <summary>
/// The first words where the bot was added: in a group to everybody, for a channel to whoever added it, in private and only if they have spoken
/// to the bot before. A channel's readers need not see how it is set up.
/// </summary>
internal sealed class Welcome(
    IConversation conversation, IChatStore chats, ICaretakers caretakers, ChatDefaults defaults, Administrators administrators, ReplySender sender, TelegramDialect dialect)
{
    public async Task SayAsync(ChatMemberUpdated change, CancellationToken ct)
    {
        var kind = Places.KindOf(change.Chat);
        var isAdministrator = await administrators.IncludeAsync(change.Chat.Id, kind is ChatKind.Channel, change.From.Id, ct);
        if (isAdministrator)
            await NoteAsync(change, kind, ct);
        var home = Places.AddressOf(change.From.Id);
        if (kind is not ChatKind.Channel)
            await SayAsync(change, Places.AddressOf(change.Chat), "/start", kind, isAdministrator, ct);
        else if (isAdministrator && await chats.FindAsync(home, ct) is not null)
            await SayAsync(change, home, "/manage", ChatKind.Private, mayAdminister: true, ct);
    }

    /// <summary>Whoever added the bot looks after the chat, and can do so from the chat with the bot.</summary>
    private async Task NoteAsync(ChatMemberUpdated change, ChatKind kind, CancellationToken ct)
    {
        var person = Places.Text(change.From.Id);
        var chat = await chats.OpenAsync(Places.AddressOf(change.Chat), dialect.Name, defaults.For(change.From.LanguageCode, kind), ct);
        await chats.SetTitleAsync(chat.Id, change.Chat.Title, ct);
        await chats.SetKeeperAsync(chat.Id, person, ct);
        await caretakers.AddAsync(chat.Id, person, ct);
    }

    private async Task SayAsync(ChatMemberUpdated change, ChatAddress chat, string text, ChatKind kind, bool mayAdminister, CancellationToken ct)
    {
        var request = new ChatRequest
        {
            Chat = chat,
            PersonId = Places.Text(change.From.Id),
            Dialect = dialect,
            Locale = change.From.LanguageCode,
            Kind = kind,
            MayAdminister = mayAdminister,
            Text = text,
        };
        await sender.SendAsync(chat, (await conversation.AnswerAsync(request, ct)).Messages, question: null, ct);
    }
}
