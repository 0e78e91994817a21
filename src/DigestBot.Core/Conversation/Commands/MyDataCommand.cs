using DigestBot.Core.Chats;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>Hands out all that is stored about the chat, as a file.</summary>
internal sealed class MyDataCommand(IChatData data) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        CommandNames.MyData,
        new("", ""),
        new("All that is stored about this chat", "导出本聊天的全部数据"),
        ChangesChat: true)
    {
        Aliases = ["我的数据"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var file = Attachment.Of("digestbot-data.json", "application/json", await data.ReadAsync(call.Chat, ForgetMeCommand.PersonOf(call), ct));
        return Reply.Of(file.Bytes.Length <= call.Request.Dialect.LargestFile
            ? Draft.Of(call.Texts.AllThatIsStored) with { File = file }
            : Draft.Of(call.Texts.DataIsTooLarge));
    }
}
