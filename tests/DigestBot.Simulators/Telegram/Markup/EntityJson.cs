using System.Text.Json;

namespace DigestBot.Simulators.Telegram.Markup;

/// <summary>Writes entities as the server does. Source: Bot API, <c>MessageEntity</c>.</summary>
internal static class EntityJson
{
    // More are silently ignored. Source: Bot API, "Formatting options".
    private const int Most = 100;

    public static byte[] Encode(IReadOnlyList<MarkupEntity> entities)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, SimulatorJson.Writing))
        {
            json.WriteStartArray();
            foreach (var entity in entities.OrderBy(entity => entity.Offset).Take(Most))
                Write(json, entity);
            json.WriteEndArray();
        }

        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, MarkupEntity entity)
    {
        json.WriteStartObject();
        json.WriteNumber("offset", entity.Offset);
        json.WriteNumber("length", entity.Length);
        json.WriteString("type", entity.Type);
        if (entity.Argument is { } argument && NameOf(entity.Type) is { } name)
            json.WriteString(name, argument);
        json.WriteEndObject();
    }

    private static string? NameOf(string type) => type switch
    {
        "text_link" => "url",
        "custom_emoji" => "custom_emoji_id",
        "pre" => "language",
        _ => null,
    };
}
