using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace DigestBot.Telegram.Api;

/// <summary>What a message says, written once for all the chats that get it.</summary>
public sealed class PreparedMessage
{
    // All after the opening brace: the target's fields come before it.
    private readonly ReadOnlyMemory<byte> _fields;

    private PreparedMessage(string method, ReadOnlyMemory<byte> json) => (Method, _fields) = (method, json[1..]);

    /// <summary>The method that sends it.</summary>
    public string Method { get; }

    /// <summary>Whether it is one of the messages with headings, folded parts and formulas.</summary>
    public bool IsRich => Method is "sendRichMessage";

    /// <summary>A text. Source: Bot API, <c>sendMessage</c>.</summary>
    public static PreparedMessage Of(MessageContent content) => Of("sendMessage", content, WireJson.Snake.MessageContent);

    /// <summary>A rich message; servers older than it answer 404 with <c>method not found</c>. Source: Bot API 10.1, <c>sendRichMessage</c>.</summary>
    public static PreparedMessage Of(RichContent content) => Of("sendRichMessage", content, WireJson.Snake.RichContent);

    private static PreparedMessage Of<T>(string method, T content, JsonTypeInfo<T> type) => new(method, JsonSerializer.SerializeToUtf8Bytes(content, type));

    /// <summary>The call's parameters: the target's and the content's in one object.</summary>
    internal CallBody For(MessageTarget target)
    {
        var head = JsonSerializer.SerializeToUtf8Bytes(target, WireJson.Snake.MessageTarget);
        head[^1] = (byte)',';
        return new(head, _fields);
    }
}
