using DigestBot.Simulators.Telegram.Markup;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>Source: Bot API, <c>editMessageReplyMarkup</c>.</summary>
internal sealed class EditMessageReplyMarkup(KeyboardReader keyboards, EditTarget targets, Revision revision) : Method(
    "editMessageReplyMarkup", "business_connection_id", "chat_id", "message_id", "inline_message_id", "reply_markup")
{
    protected override Outcome Answer(Call call)
    {
        if (keyboards.Read(call).IsRefused(out var refusal, out var keyboard) || targets.Read(call).IsRefused(out refusal, out var before))
            return refusal;
        return revision.Replace(before, before with { Keyboard = keyboard });
    }
}
