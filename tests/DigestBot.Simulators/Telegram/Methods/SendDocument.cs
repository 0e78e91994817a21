using DigestBot.Simulators.Telegram.Markup;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>Source: Bot API, <c>sendDocument</c>; the refusals are those of the Bot API server. Files are uploaded: none is known by an id here.</summary>
internal sealed class SendDocument(ContentReader contents, KeyboardReader keyboards, Outbox outbox) : Method(
    "sendDocument",
    "business_connection_id", "chat_id", "message_thread_id", "direct_messages_topic_id", "document", "thumbnail", "caption", "parse_mode", "caption_entities",
    "disable_content_type_detection", "disable_notification", "protect_content", "allow_paid_broadcast", "message_effect_id", "suggested_post_parameters",
    "reply_parameters", "reply_markup")
{
    public override bool IsSending => true;

    protected override Outcome Answer(Call call)
    {
        if (call.File("document") is not { } file)
            return Refusal.BadRequest(call.Has("document") ? "wrong remote file identifier specified: Wrong string length" : "there is no document in the request");
        if (file.Bytes.Length == 0)
            return Refusal.BadRequest("file must be non-empty");
        if (contents.ReadCaption(call).IsRefused(out var refusal, out var caption) || keyboards.Read(call).IsRefused(out refusal, out var keyboard))
            return refusal;
        return outbox.Send(call, caption with { File = file }, keyboard);
    }
}
