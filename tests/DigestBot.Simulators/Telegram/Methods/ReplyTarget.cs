using System.Text.Json;
using DigestBot.Simulators.Telegram.World;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>The message that another one answers. Source: Bot API, <c>ReplyParameters</c>.</summary>
internal sealed record ReplyTarget(long? Message)
{
    private static readonly ReplyTarget None = new(Message: null);

    public static Parsed<ReplyTarget> Read(Call call, long chat, Messages messages)
    {
        if (!call.Has("reply_parameters"))
            return None;
        if (call.Json("reply_parameters") is not { } parameters)
            return Refusal.BadRequest("can't parse reply parameters JSON object");
        if (parameters.ValueKind != JsonValueKind.Object)
            return Refusal.BadRequest("object expected as reply parameters");
        if (!parameters.TryGetProperty("message_id", out var given) || given.ValueKind != JsonValueKind.Number || !given.TryGetInt64(out var id))
            return None;
        if (messages.Find(chat, id) is not null)
            return new ReplyTarget(id);
        return parameters.TryGetProperty("allow_sending_without_reply", out var allowed) && allowed.ValueKind == JsonValueKind.True
            ? None
            : Refusal.BadRequest("message to be replied not found");
    }
}
