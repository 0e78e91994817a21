using DigestBot.Core.Chats;
using DigestBot.Core.Conversation;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects.Telegram;
using DigestBot.Telegram.Api.Updates;

namespace DigestBot.Telegram.Talking;

/// <summary>Makes requests of what people say and press.</summary>
internal sealed class Requests(Myself me, Administrators administrators, TelegramDialect dialect)
{
    /// <summary>What a message asks for.</summary>
    public async Task<ChatRequest> OfAsync(ReceivedMessage message, Heard heard, CancellationToken ct) =>
        (await AtAsync(message, message.From, message.SenderChat, ct)) with
        {
            Text = heard.Text,
            ReplyTo = me.Is(message.ReplyToMessage?.From) ? Places.Text(message.ReplyToMessage!.MessageId) : null,
        };

    /// <summary>What a press asks for.</summary>
    /// <param name="on">What the button stands on.</param>
    public async Task<ChatRequest> OfAsync(CallbackQuery query, ReceivedMessage on, CancellationToken ct) =>
        (await AtAsync(on, query.From, speaksFor: null, ct)) with
        {
            ButtonData = query.Data ?? "",
            About = AboutOf(on),
            ReplyTo = Places.Text(on.MessageId),
        };

    /// <summary>The chat that a message says to be about by one of its buttons, which come with the press as they were sent.</summary>
    private static ChatAddress? AboutOf(ReceivedMessage message) => message.ReplyMarkup?.InlineKeyboard.SelectMany(row => row)
        .Select(button => ButtonData.Decode(button.CallbackData)).OfType<ButtonData.SpokenFor>().FirstOrDefault() is { } mark
            ? new(TelegramPlatform.PlatformName, mark.ChatId, mark.Thread)
            : null;

    private async Task<ChatRequest> AtAsync(ReceivedMessage message, TelegramUser? person, TelegramChat? speaksFor, CancellationToken ct) => new()
    {
        Chat = Places.AddressOf(message),
        // Whoever speaks as a chat stays unknown.
        PersonId = speaksFor is null && person is not null ? Places.Text(person.Id) : "",
        PersonName = speaksFor is null ? person?.FirstName : null,
        Dialect = dialect,
        Locale = person?.LanguageCode,
        Kind = Places.KindOf(message.Chat),
        Title = message.Chat.Title,
        MayAdminister = await MayAdministerAsync(message.Chat, person, speaksFor, ct),
    };

    private async Task<bool> MayAdministerAsync(TelegramChat chat, TelegramUser? person, TelegramChat? speaksFor, CancellationToken ct) =>
        Places.KindOf(chat) switch
        {
            ChatKind.Private => true,
            // A group's anonymous administrators speak as the group, and whoever may post in a channel as the channel.
            _ when speaksFor is not null => speaksFor.Id == chat.Id,
            var kind => person is not null && await administrators.IncludeAsync(chat.Id, kind is ChatKind.Channel, person.Id, ct),
        };
}
