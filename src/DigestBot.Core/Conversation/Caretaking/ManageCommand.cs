using DigestBot.Core.Chats;
using DigestBot.Core.Rendering;

namespace DigestBot.Core.Conversation.Caretaking;

/// <summary>Shows the channels and groups that somebody may look after from here.</summary>
internal sealed class ManageCommand(Caretaker caretaker) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        CommandNames.Manage,
        new("", ""),
        new("Look after a channel or group from here", "在这里管理频道或群组"))
    {
        Aliases = ["管理", "频道", "channels"],
        Parameters = [new(new("channel", "频道"), new("The channel, forum or thread; without it, choose", "频道、论坛或子区；留空则选择"), ParameterKind.Chat)],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        if (call.Request.Kind is not ChatKind.Private)
            return Reply.Of(Draft.Of(call.Texts.ManageInPrivate));
        var chats = await caretaker.ChatsAsync(call.Request, ct);
        return chats.Count == 0
            ? new Draft()
                .Paragraph(call.Texts.NothingToManage)
                .When(caretaker.KnowsPassedOn(call.Request), to => to.Paragraph(call.Texts.ManageByPassingOn))
                .Reply
            : new Draft()
                .Paragraph(call.Texts.WhichToManage)
                .Grid(chats.Select(chat => new Button(Caretaker.NameOf(chat), new ButtonData.SpeakFor(chat.Address.ChatId, chat.Address.Thread))), perRow: 1)
                .Reply;
    }
}
