using System.Text.Json;

namespace DigestBot.Telegram.Api;

/// <summary>
/// The answer to a send, which repeats the whole message; only its id is of use, and it stands at the beginning. Source: the source of Telegram's
/// Bot API server, which stores <c>message_id</c> first.
/// </summary>
internal static class SentAnswer
{
    /// <summary>Reads no further than the id; null where the answer begins differently and has to be read as a whole.</summary>
    /// <exception cref="JsonException">It is no JSON, or ends too soon.</exception>
    public static Envelope<SentMessage>? TryRead(ReadOnlySpan<byte> answer)
    {
        var json = new Utf8JsonReader(answer);
        return json.Read() && json.TokenType == JsonTokenType.StartObject
            && json.Read() && json.ValueTextEquals("ok"u8) && json.Read() && json.TokenType == JsonTokenType.True
            && json.Read() && json.ValueTextEquals("result"u8) && json.Read() && json.TokenType == JsonTokenType.StartObject
            && json.Read() && json.ValueTextEquals("message_id"u8)
            && json.Read() && json.TokenType == JsonTokenType.Number && json.TryGetInt64(out var id)
            ? new(Ok: true, new(id), ErrorCode: 0, Description: null, Parameters: null)
            : null;
    }
}
