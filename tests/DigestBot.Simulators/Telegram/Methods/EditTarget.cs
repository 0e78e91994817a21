using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>Finds the message that is to be edited, in a chat or sent by way of the bot.</summary>
internal sealed class EditTarget(TelegramWorld world, ChatAccess access, Messages messages)
{
    public Parsed<ChatMessage> Read(Call call)
    {
        if (!call.Has("chat_id") && !call.Has("message_id"))
            return ReadInline(call.Text("inline_message_id"));
        if (Target.Read(call, world).IsRefused(out var refusal, out var target))
            return refusal;
        if (access.Refuse(target.Chat, thread: null, Access.Edit) is { } closed)
            return closed;
        return messages.Find(target.Chat, call.Number("message_id") ?? 0) switch
        {
            null => Refusal.BadRequest("message to edit not found"),
            { IsOwn: false } => Refusal.BadRequest("message can't be edited"),
            var message => message,
        };
    }

    private Parsed<ChatMessage> ReadInline(string id)
    {
        if (id.Length == 0)
            return Refusal.BadRequest("message identifier is not specified");
        return InlineMessages.Find(messages, id) is { } message ? message : Refusal.BadRequest("MESSAGE_ID_INVALID");
    }
}
