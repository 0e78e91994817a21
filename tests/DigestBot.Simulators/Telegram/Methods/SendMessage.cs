using System.Text.Json;
using DigestBot.Simulators.Telegram.Markup;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>What <c>sendMessage</c> is asked to send, once everything about it is found to be in order.</summary>
internal sealed record SendMessage(long Chat, long? Thread, MarkupText Text, int Buttons, bool Silent)
{
    /// <summary>The method's parameters. Source: Bot API 10.1, <c>sendMessage</c>.</summary>
    public static readonly IReadOnlySet<string> Parameters = new HashSet<string>
    {
        "business_connection_id", "chat_id", "message_thread_id", "direct_messages_topic_id", "text", "parse_mode", "entities", "link_preview_options",
        "disable_notification", "protect_content", "allow_paid_broadcast", "message_effect_id", "suggested_post_parameters", "reply_parameters", "reply_markup",
    };

    private const int LongestText = 4096;

    /// <summary>Reads a call, or says in the server's words what is wrong with it.</summary>
    public static (SendMessage? Message, Refusal? Refusal) Read(Call call, MarkupCache cache)
    {
        // The real server ignores what it does not know; here a test is to find it.
        if (call.Root.EnumerateObject().FirstOrDefault(given => !Parameters.Contains(given.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } stranger)
            return Refuse($"unknown parameter \"{stranger.Name}\"");
        if (call.Text("chat_id").Length == 0)
            return Refuse("chat_id is empty");
        if (call.Number("chat_id") is not { } chat || chat == 0)
            return Refuse("chat not found");
        if (call.Has("message_thread_id") && call.Number("message_thread_id") is null or <= 1)
            return Refuse("message thread not found");
        if (ParseText(call.Text("text"), call.Text("parse_mode"), cache) is not { } text)
            return Refuse("unsupported parse_mode");
        if (Refuse(text) is { } wrong)
            return Refuse(wrong);
        var (buttons, refusal) = Keyboards.Read(call);
        return refusal is null
            ? (new(chat, call.Number("message_thread_id"), text, buttons, call.Flag("disable_notification")), null)
            : (null, refusal);
    }

    private static MarkupText? ParseText(string source, string mode, MarkupCache cache) => mode.ToUpperInvariant() switch
    {
        "HTML" => cache.Parse(source, isHtml: true),
        "" => cache.Parse(source, isHtml: false),
        _ => null,
    };

    private static string? Refuse(MarkupText text) => text switch
    {
        { Error: { } error } => $"can't parse entities: {error}",
        _ when string.IsNullOrWhiteSpace(text.Text) => "message text is empty",
        { Text.Length: > LongestText } => "message is too long",
        _ => null,
    };

    private static (SendMessage?, Refusal?) Refuse(string what) => (null, Refusal.BadRequest(what));
}
