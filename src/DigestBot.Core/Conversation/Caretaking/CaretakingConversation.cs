using DigestBot.Core.Chats;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering;

namespace DigestBot.Core.Conversation.Caretaking;

/// <summary>
/// Lets a person look after a channel or group from their own chat with the bot: once they chose it, what they say there means that chat, and
/// every answer names it, until they are done. A pressed button means the chat that its own message names, whatever was chosen since.
/// </summary>
internal sealed class CaretakingConversation(ConversationEngine engine, IChatStore chats, ICaretakers caretakers, Caretaker caretaker) : IConversation
{
    public IReadOnlyList<CommandDefinition> Commands => engine.Commands;

    public async Task<Reply> AnswerAsync(ChatRequest request, CancellationToken ct)
    {
        if (request.Kind is not ChatKind.Private)
            return await engine.AnswerAsync(request, ct);
        return ButtonData.Decode(request.ButtonData) switch
        {
            ButtonData.SpeakFor choice => await ChooseAsync(request, new(request.Chat.Platform, choice.ChatId, choice.Thread), ct),
            ButtonData.SpokenFor => await FinishAsync(request, ct),
            _ => await MeantAsync(request, ct) is { } about ? await AnswerForAsync(request, about, ct) : await engine.AnswerAsync(request, ct),
        };
    }

    private async Task<Chat?> MeantAsync(ChatRequest request, CancellationToken ct) => request switch
    {
        { About: { } about } => await chats.FindAsync(about, ct),
        { ButtonData: null } => await caretakers.SpokenForAsync(request.Chat, ct),
        _ => null,
    };

    private async Task<Reply> ChooseAsync(ChatRequest request, ChatAddress chosen, CancellationToken ct)
    {
        var texts = await TextsAsync(request, ct);
        if (await chats.FindAsync(chosen, ct) is not { } about || !await caretaker.MayAsync(chosen, request.PersonId, ct))
            return Refusal.ToButton(texts.NotYoursToLookAfter);
        await caretakers.SpeakForAsync(request.Chat, about.Id, ct);
        var name = Caretaker.NameOf(about);
        var message = new Draft()
            .Paragraph(texts.SpeakingForNow(name))
            .Row(Press.Say(texts.SubscriptionsTitle, "/" + CommandNames.Subscriptions), Press.Say(texts.SettingsTitle, "/" + CommandNames.Settings))
            .Message;
        return Reply.Edit(SpokenForMark.On(message, about, texts, request.Dialect));
    }

    private async Task<Reply> FinishAsync(ChatRequest request, CancellationToken ct)
    {
        await caretakers.SpeakForAsync(request.Chat, chatId: null, ct);
        var texts = await TextsAsync(request, ct);
        return Reply.Of(Draft.Of(texts.SpeakingForYou)) with { Notice = texts.SpeakingForYou };
    }

    private async Task<Reply> AnswerForAsync(ChatRequest request, Chat about, CancellationToken ct)
    {
        var texts = await TextsAsync(request, ct);
        if (!await caretaker.MayAsync(about.Address, request.PersonId, ct))
            return await GiveUpAsync(request, about, texts, ct);
        // An id of a message here says nothing there.
        var reply = await engine.AnswerAsync(request with { Chat = about.Address, About = null, ReplyTo = null, Title = null, IsFromElsewhere = true }, ct);
        return reply with
        {
            Messages = [.. reply.Messages.Select(message => SpokenForMark.On(message, about, texts, request.Dialect))],
            Notice = reply.Notice is { } notice ? texts.About(Caretaker.NameOf(about), notice) : null,
        };
    }

    private async Task<Reply> GiveUpAsync(ChatRequest request, Chat about, Texts texts, CancellationToken ct)
    {
        if ((await caretakers.SpokenForAsync(request.Chat, ct))?.Id == about.Id)
            await caretakers.SpeakForAsync(request.Chat, chatId: null, ct);
        var why = texts.NoLongerYoursToLookAfter(Caretaker.NameOf(about));
        return request.ButtonData is null ? Reply.Of(Draft.Of(why)) : Refusal.ToButton(why);
    }

    private async Task<Texts> TextsAsync(ChatRequest request, CancellationToken ct) =>
        Texts.For((await chats.FindAsync(request.Chat, ct))?.Settings.Language ?? request.Locale);
}
