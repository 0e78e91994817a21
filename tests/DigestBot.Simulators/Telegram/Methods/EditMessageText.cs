using DigestBot.Simulators.Telegram.Markup;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>Source: Bot API, <c>editMessageText</c>.</summary>
internal sealed class EditMessageText(ContentReader contents, KeyboardReader keyboards, EditTarget targets, Revision revision) : Method(
    "editMessageText",
    "business_connection_id", "chat_id", "message_id", "inline_message_id", "text", "parse_mode", "entities", "link_preview_options", "rich_message", "reply_markup")
{
    protected override Outcome Answer(Call call)
    {
        if ((call.Has("rich_message") ? contents.ReadRich(call) : contents.ReadText(call)).IsRefused(out var refusal, out var content)
            || keyboards.Read(call).IsRefused(out refusal, out var keyboard)
            || targets.Read(call).IsRefused(out refusal, out var before))
            return refusal;
        if (before.File is not null)
            return Refusal.BadRequest("there is no text in the message to edit");
        return revision.Replace(before, before with { Text = content.Text, Rich = content.Rich, Keyboard = keyboard });
    }
}
