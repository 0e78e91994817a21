using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>Source: Bot API, <c>deleteMessage</c>.</summary>
internal sealed class DeleteMessage(TelegramWorld world, ChatAccess access, Messages messages) : Method("deleteMessage", "chat_id", "message_id")
{
    protected override Outcome Answer(Call call)
    {
        if (!call.Has("chat_id"))
            return Refusal.BadRequest("chat identifier is not specified");
        if (call.Number("message_id") is not { } id || id == 0)
            return Refusal.BadRequest("message identifier is not specified");
        if (Target.Read(call, world).IsRefused(out var refusal, out var target))
            return refusal;
        if (access.Refuse(target.Chat, thread: null, Access.Write) is { } closed)
            return closed;
        if (messages.Find(target.Chat, id) is not { } message)
            return Refusal.BadRequest("message to delete not found");
        var chat = world.Chat(target.Chat);
        if (!message.IsOwn && chat.Kind != ChatKind.Private && !chat.Bot.Administers)
            return Refusal.BadRequest("message can't be deleted");
        messages.Remove(target.Chat, id);
        return Outcome.True;
    }
}
