using System.Text.Json;
using DigestBot.Simulators.Telegram.Markup;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>Source: Bot API, <c>editMessageMedia</c>; a text can be replaced as well. Pictures are uploaded: none is known by an id here.</summary>
internal sealed class EditMessageMedia(ContentReader contents, KeyboardReader keyboards, EditTarget targets, Revision revision) : Method(
    "editMessageMedia", "business_connection_id", "chat_id", "message_id", "inline_message_id", "media", "reply_markup")
{
    private const string Attached = "attach://";

    protected override Outcome Answer(Call call)
    {
        if (call.Json("media") is not { ValueKind: JsonValueKind.Object } media)
            return Refusal.BadRequest("can't parse input media JSON object");
        if (Text(media, "type") is not "photo" || !Text(media, "media").StartsWith(Attached, StringComparison.Ordinal))
            return Refusal.BadRequest("wrong remote file identifier specified: Wrong string length");
        if (PhotoReader.Read(call, Text(media, "media")[Attached.Length..]).IsRefused(out var refusal, out var photo)
            || contents.ReadCaption(media).IsRefused(out refusal, out var caption)
            || keyboards.Read(call).IsRefused(out refusal, out var keyboard)
            || targets.Read(call).IsRefused(out refusal, out var before))
            return refusal;
        return revision.Replace(before, before with { Text = caption.Text, Rich = null, File = photo, Keyboard = keyboard });
    }

    private static string Text(JsonElement media, string name) =>
        media.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
