using DigestBot.Core.Chats;
using DigestBot.Core.Languages;

namespace DigestBot.Core.Conversation;

/// <summary>Opens the chat and has what was said or pressed answered in its language.</summary>
internal sealed class ConversationEngine(
    IChatStore chats, ChatDefaults defaults, CommandTable commands, Speech speech, Presses presses, ChatKeeping keeping, ResumeOffer offer) : IConversation
{
    public IReadOnlyList<CommandDefinition> Commands { get; } = [.. commands.Shown.Select(command => command.Definition)];

    public async Task<Reply> AnswerAsync(ChatRequest request, CancellationToken ct)
    {
        var chat = await chats.OpenAsync(request.Chat, request.Dialect.Name, defaults.For(request.Locale, request.Kind), ct);
        await keeping.MeetAsync(request, chat, ct);
        var call = new CommandCall(request, chat, Texts.For(chat.Settings.Language), Arguments: "");
        var reply = request.ButtonData is { } data
            ? await presses.AnswerAsync(call, data, ct)
            : await speech.AnswerAsync(call, request.Text, ct);
        return await offer.AddAsync(call, reply, ct);
    }
}
