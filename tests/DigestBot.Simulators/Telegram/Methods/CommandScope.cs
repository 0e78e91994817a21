using System.Text.Json;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>Who sees a list of commands. Source: Bot API, <c>BotCommandScope</c>.</summary>
internal static class CommandScope
{
    private static readonly HashSet<string> Plain = ["default", "all_private_chats", "all_group_chats", "all_chat_administrators"];
    private static readonly HashSet<string> OfChat = ["chat", "chat_administrators", "chat_member"];

    /// <summary>The scope as one word, with the chat and the member where it has them.</summary>
    public static Parsed<string> Read(Call call)
    {
        if (!call.Has("scope"))
            return "default";
        if (call.Json("scope") is not { } scope)
            return Refusal.BadRequest("can't parse BotCommandScope JSON object");
        return scope.ValueKind == JsonValueKind.Object ? Read(scope) : Wrong("BotCommandScope must be an Object");
    }

    private static Parsed<string> Read(JsonElement scope)
    {
        var type = Value(scope, "type");
        if (type is null)
            return Missing("type");
        if (Plain.Contains(type))
            return type;
        if (!OfChat.Contains(type))
            return Wrong("Unsupported type specified");
        if (Value(scope, "chat_id") is not { } chat)
            return Missing("chat_id");
        if (type != "chat_member")
            return $"{type} {chat}";
        return Value(scope, "user_id") is { } member ? $"{type} {chat} {member}" : Missing("user_id");
    }

    private static string? Value(JsonElement scope, string name) => scope.TryGetProperty(name, out var value) ? value.ToString() : null;

    private static Refusal Missing(string field) => Wrong($"Can't find field \"{field}\"");

    private static Refusal Wrong(string what) => Refusal.BadRequest($"can't parse BotCommandScope: {what}");
}
