using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>Source: Bot API, <c>sendChatAction</c>.</summary>
internal sealed class SendChatAction(TelegramWorld world, ChatAccess access) : Method("sendChatAction", "business_connection_id", "chat_id", "message_thread_id", "action")
{
    private static readonly HashSet<string> Actions = new(StringComparer.OrdinalIgnoreCase)
    {
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document", "choose_sticker", "find_location",
        "record_video_note", "upload_video_note",
    };

    protected override Outcome Answer(Call call)
    {
        if (!Actions.Contains(call.Text("action")))
            return Refusal.BadRequest("wrong parameter action in request");
        if (Target.Read(call, world).IsRefused(out var refusal, out var target))
            return refusal;
        return access.Refuse(target.Chat, target.Thread, Access.Write) ?? Outcome.True;
    }
}
