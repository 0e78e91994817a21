using System.Globalization;
using DigestBot.Core.Chats;
using DigestBot.Core.Conversation;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects;
using DigestBot.WebChat.Rooms;
using NodaTime;

namespace DigestBot.WebChat.Answers;

/// <summary>Takes what a page says or presses to the conversation, and writes both sides down.</summary>
internal sealed class ChatDesk(IConversation conversation, ITranscript transcript, ChatRooms rooms, WebDialect dialect, TimeProvider time)
{
    /// <summary>What the person typed, then the answer. Returns the notice, if any.</summary>
    public Task<string?> SayAsync(ChatAddress chat, string text, long? replyTo, string? locale, CancellationToken ct) =>
        InTurnAsync(chat, async () =>
        {
            await AppendAsync(chat, TranscriptAuthor.Person, text, ct);
            var request = RequestOf(chat, locale) with { Text = text, ReplyTo = replyTo?.ToString(CultureInfo.InvariantCulture) };
            var reply = await conversation.AnswerAsync(request, ct);
            await AppendAsync(chat, reply.Messages, ct);
            return reply.Notice;
        }, ct);

    /// <summary>What a pressed button brings: new messages, or another one in the place of the pressed one.</summary>
    public Task<string?> PressAsync(ChatAddress chat, long entryId, string data, string? locale, CancellationToken ct) =>
        InTurnAsync(chat, async () =>
        {
            var request = RequestOf(chat, locale) with { ButtonData = data, ReplyTo = entryId.ToString(CultureInfo.InvariantCulture) };
            var reply = await conversation.AnswerAsync(request, ct);
            var replaced = reply is { InPlace: true, Messages: [var first, ..] } && await ReplaceAsync(chat, entryId, first, ct);
            await AppendAsync(chat, reply.Messages.Skip(replaced ? 1 : 0), ct);
            return reply.Notice;
        }, ct);

    private async Task<string?> InTurnAsync(ChatAddress chat, Func<Task<string?>> answer, CancellationToken ct)
    {
        var turn = rooms.Of(chat).Turn;
        await turn.WaitAsync(ct);
        try
        {
            return await answer();
        }
        finally
        {
            turn.Release();
        }
    }

    private ChatRequest RequestOf(ChatAddress chat, string? locale) =>
        new() { Chat = chat, PersonId = chat.ChatId, Dialect = dialect, Locale = locale };

    private async Task AppendAsync(ChatAddress chat, IEnumerable<Message> messages, CancellationToken ct)
    {
        foreach (var message in messages)
            await AppendAsync(chat, TranscriptAuthor.Bot, dialect.Render(message), ct);
    }

    private async Task AppendAsync(ChatAddress chat, TranscriptAuthor author, string content, CancellationToken ct)
    {
        await transcript.AppendAsync(chat, author, content, silent: true, Instant.FromDateTimeOffset(time.GetUtcNow()), ct);
        rooms.Of(chat).Wake();
    }

    private async Task<bool> ReplaceAsync(ChatAddress chat, long entryId, Message message, CancellationToken ct)
    {
        var content = dialect.Render(message);
        if (!await transcript.ReplaceAsync(chat, entryId, content, ct))
            return false;
        rooms.Of(chat).Edit(entryId, content);
        return true;
    }
}
