using System.Text.Json;

namespace DigestBot.Telegram.Api;

/// <summary>What a <c>sendMessage</c> says, written once for all the chats that get it.</summary>
public sealed class PreparedMessage(MessageContent content)
{
    private readonly byte[] _json = JsonSerializer.SerializeToUtf8Bytes(content, WireJson.Snake.MessageContent);

    /// <summary>The call's parameters: the target's and the content's in one object.</summary>
    internal byte[] For(MessageTarget target)
    {
        var head = JsonSerializer.SerializeToUtf8Bytes(target, WireJson.Snake.MessageTarget);
        return [.. head.AsSpan(..^1), (byte)',', .. _json.AsSpan(1)];
    }
}
