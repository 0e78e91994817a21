using DigestBot.Simulators.Telegram.Markup;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>Source: Bot API, <c>sendPhoto</c>. Pictures are uploaded: none is known by an id here.</summary>
internal sealed class SendPhoto(ContentReader contents, KeyboardReader keyboards, Outbox outbox) : Method(
    "sendPhoto",
    "business_connection_id", "chat_id", "message_thread_id", "direct_messages_topic_id", "photo", "caption", "parse_mode", "caption_entities", "show_caption_above_media",
    "has_spoiler", "disable_notification", "protect_content", "allow_paid_broadcast", "message_effect_id", "suggested_post_parameters", "reply_parameters", "reply_markup")
{
    public override bool IsSending => true;

    protected override Outcome Answer(Call call)
    {
        if (PhotoReader.Read(call, "photo").IsRefused(out var refusal, out var photo)
            || contents.ReadCaption(call).IsRefused(out refusal, out var caption)
            || keyboards.Read(call).IsRefused(out refusal, out var keyboard))
            return refusal;
        return outbox.Send(call, caption with { File = photo }, keyboard);
    }
}
