using System.Text.Json;

namespace DigestBot.Discord.Api.Gateway;

/// <summary>A message of the gateway, its content left unread. Source: Discord, "Gateway Events", "Payload Structure".</summary>
/// <param name="Sequence">The number of an event.</param>
/// <param name="Type">An event's name.</param>
/// <param name="Data">The content's JSON: a part of the buffer that the message came in.</param>
internal readonly record struct Frame(Opcode Op, long? Sequence, string? Type, ReadOnlyMemory<byte> Data)
{
    /// <summary>Reads a message; what it was read from must outlive it.</summary>
    /// <exception cref="JsonException">It is no such message.</exception>
    public static Frame Read(ReadOnlyMemory<byte> json)
    {
        var frame = new Frame((Opcode)(-1), null, null, default);
        var reader = new Utf8JsonReader(json.Span);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            frame = Read(ref reader, json, frame);
        return frame;
    }

    private static Frame Read(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json, Frame frame)
    {
        var name = reader.GetString();
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        // Skips a guild of megabytes without making anything of it.
        reader.Skip();
        return name switch
        {
            "op" => frame with { Op = (Opcode)JsonNumber(reader) },
            "s" when reader.TokenType == JsonTokenType.Number => frame with { Sequence = reader.GetInt64() },
            "t" when reader.TokenType == JsonTokenType.String => frame with { Type = reader.GetString() },
            "d" => frame with { Data = json[start..(int)reader.BytesConsumed] },
            _ => frame,
        };
    }

    private static int JsonNumber(Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Number ? reader.GetInt32() : throw new JsonException();
}

/// <summary>What a message is. Source: Discord, "Gateway Opcodes".</summary>
internal enum Opcode
{
    Dispatch = 0,
    Heartbeat = 1,
    Identify = 2,
    Resume = 6,
    Reconnect = 7,
    InvalidSession = 9,
    Hello = 10,
    HeartbeatAck = 11,
}
