using System.Globalization;
using DigestBot.Core.Chats;
using DigestBot.Core.Conversation;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Dialects;
using DigestBot.WebChat.Rooms;
using DigestBot.WebChat.Wire;
using NodaTime;

namespace DigestBot.WebChat.Answers;

/// <summary>Takes what a page says or presses to the conversation, and writes both sides down.</summary>
internal sealed class ChatDesk(IConversation conversation, ITranscript transcript, ChatRooms rooms, WebDialect dialect, TimeProvider time)
{
    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>What the person typed, then the answer. Returns the notice, if any.</summary>
    public Task<string?> SayAsync(Speaker speaker, string text, long? replyTo, string? locale, CancellationToken ct) =>
        InTurnAsync(speaker.Chat, async () =>
        {
            var chat = speaker.Chat;
            await transcript.AppendAsync(chat, TranscriptAuthor.Person, text, silent: true, Now, ct, person: speaker.Group is null ? null : speaker.Person);
            rooms.Of(chat).Wake();
            var request = RequestOf(speaker, locale) with { Text = text, ReplyTo = replyTo?.ToString(CultureInfo.InvariantCulture) };
            var reply = await conversation.AnswerAsync(request, ct);
            // People of a group also talk to each other.
            if (reply.IsHelpless && speaker.Group is not null)
                return null;
            await AppendAsync(chat, reply.Messages, ct);
            return reply.Notice;
        }, ct);

    /// <summary>What a pressed button brings: new messages, or another one in the place of the pressed one.</summary>
    public Task<string?> PressAsync(Speaker speaker, long entryId, string data, string? locale, CancellationToken ct) =>
        InTurnAsync(speaker.Chat, async () =>
        {
            var chat = speaker.Chat;
            var request = RequestOf(speaker, locale) with { ButtonData = data, ReplyTo = entryId.ToString(CultureInfo.InvariantCulture) };
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

    // Whoever opens the page sits at this machine and may be anybody, so everybody administers a group.
    private ChatRequest RequestOf(Speaker speaker, string? locale) => new()
    {
        Chat = speaker.Chat,
        Kind = speaker.Kind,
        Title = speaker.Group,
        PersonId = speaker.Person,
        PersonName = speaker.Group is null ? null : speaker.Person,
        MayAdminister = true,
        Dialect = dialect,
        Locale = locale,
    };

    private async Task AppendAsync(ChatAddress chat, IEnumerable<Message> messages, CancellationToken ct)
    {
        foreach (var message in messages)
        {
            await transcript.AppendAsync(chat, TranscriptAuthor.Bot, dialect.Render(message), silent: true, Now, ct, message.File);
            rooms.Of(chat).Wake();
        }
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
