using DigestBot.Core.Chats;
using DigestBot.Core.Rendering;

namespace DigestBot.Core.Conversation.Commands;

/// <summary>Deletes all that is stored about the chat, once that was confirmed.</summary>
internal sealed class ForgetMeCommand(IChatData data) : ICommand
{
    private const string Confirmed = "yes-all-of-it";

    public CommandDefinition Definition { get; } = new(
        CommandNames.ForgetMe,
        new("", ""),
        new("Delete all that is stored about this chat", "删除本聊天的全部数据"),
        ChangesChat: true)
    {
        Aliases = ["忘记我", "删除数据"],
    };

    /// <summary>Whose own chat it is; null where several people are in it, or somebody speaks for another one.</summary>
    public static string? PersonOf(CommandCall call) =>
        call is { Request.Kind: ChatKind.Private, Chat.Title: null } && call.Request.PersonId.Length > 0 && call.Chat.Address.ChatId.TrimStart('@') == call.Request.PersonId
            ? call.Request.PersonId
            : null;

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        // By a button alone: what somebody types may be a slip.
        if (call.Request.ButtonData is null || call.Arguments != Confirmed)
            return new Draft()
                .Paragraph(call.Texts.ForgetReally)
                .Row(new Button(call.Texts.ForgetAll, new ButtonData.Say($"/{CommandNames.ForgetMe} {Confirmed}")), Press.Say(call.Texts.ShowMyData, "/" + CommandNames.MyData))
                .Reply;
        var forgotten = await data.ForgetAsync(call.Chat, PersonOf(call), ct);
        return new Draft().Paragraph(call.Texts.Forgotten).Paragraph(ForgottenWords.Of(forgotten, call.Texts)).Reply;
    }
}
