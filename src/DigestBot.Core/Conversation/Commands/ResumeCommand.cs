using DigestBot.Core.Chats;
using DigestBot.Core.Conversation.Lookups;
using DigestBot.Core.Conversation.Subscribing;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>Lets pushes come again.</summary>
internal sealed class ResumeCommand(
    IChatStore chats, NextPush nextPush, SubscriptionBook book, EditionFinder finder) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        CommandNames.Resume,
        new("", ""),
        new("Let pushes come again", "恢复推送"),
        ChangesChat: true)
    {
        Aliases = ["恢复", "继续"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var wasActive = call.Chat.State is ChatState.Active;
        if (!wasActive)
            await chats.SetStateAsync(call.Chat.Id, ChatState.Active, ct);

        var draft = new Draft().Paragraph(wasActive ? call.Texts.ActiveAlready : call.Texts.Resumed);
        if ((await book.ReadAsync(call.Chat, ct)).IsEmpty)
            return NoSubscriptions.Invite(call, draft);

        var hasEdition = await finder.LatestAsync(call, ct) is not null;
        return draft
            .When(call.Chat.State is ChatState.Suspended, to => to.Paragraph(call.Texts.WhatWasMissedComes))
            .Paragraph(nextPush.Describe(call.Chat with { State = ChatState.Active }, call.Texts))
            .When(hasEdition, to => to.Row(PushOffer.Button(call)))
            .Reply;
    }
}
