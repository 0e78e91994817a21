using DigestBot.Simulators.Telegram.Markup;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>Source: Bot API, <c>sendMessage</c>.</summary>
internal sealed class SendMessage(ContentReader contents, KeyboardReader keyboards, Outbox outbox) : Method(
    "sendMessage",
    "business_connection_id", "chat_id", "message_thread_id", "direct_messages_topic_id", "text", "parse_mode", "entities", "link_preview_options",
    "disable_notification", "protect_content", "allow_paid_broadcast", "message_effect_id", "suggested_post_parameters", "reply_parameters", "reply_markup")
{
    public override bool IsSending => true;

    protected override Outcome Answer(Call call)
    {
        if (contents.ReadText(call).IsRefused(out var refusal, out var content) || keyboards.Read(call).IsRefused(out refusal, out var keyboard))
            return refusal;
        return outbox.Send(call, content, keyboard);
    }
}
