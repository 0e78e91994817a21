using System.Globalization;
using System.Text.Json;

namespace DigestBot.Simulators.Telegram.Rich;

/// <summary>Writes text within a block. Source: Bot API, <c>RichText</c> and its kinds.</summary>
internal static class RichTexts
{
    public static string Plain(RichNode node) => string.Concat(node.All.Select(inner => inner.Text));

    public static void Write(Utf8JsonWriter json, string field, IReadOnlyList<RichNode> nodes)
    {
        json.WritePropertyName(field);
        Write(json, nodes);
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<RichNode> nodes)
    {
        if (nodes is [{ Tag: null } text])
        {
            json.WriteStringValue(text.Text);
            return;
        }

        json.WriteStartArray();
        foreach (var node in nodes)
            Write(json, node);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, RichNode node)
    {
        if (node.Tag is null)
            json.WriteStringValue(node.Text);
        else if (node.Name == "br")
            json.WriteStringValue("\n");
        else
            WriteTyped(json, node);
    }

    private static void WriteTyped(Utf8JsonWriter json, RichNode node)
    {
        var (type, field, value) = Kind(node);
        json.WriteStartObject();
        json.WriteString("type", type);
        if (type == "mathematical_expression")
            json.WriteString("expression", Plain(node));
        else if (type == "custom_emoji")
            json.WriteString("alternative_text", Plain(node));
        else if (type != "anchor")
            Write(json, "text", node.Children);
        if (type == "date_time")
            json.WriteNumber("unix_time", long.TryParse(node.Attribute("unix"), CultureInfo.InvariantCulture, out var unix) ? unix : 0);
        if (field is not null)
            json.WriteString(field, value);
        json.WriteEndObject();
    }

    private static (string Type, string? Field, string? Value) Kind(RichNode node) => node.Name switch
    {
        "b" or "strong" => ("bold", null, null),
        "i" or "em" => ("italic", null, null),
        "u" or "ins" => ("underline", null, null),
        "s" or "strike" or "del" => ("strikethrough", null, null),
        "mark" => ("marked", null, null),
        "sub" => ("subscript", null, null),
        "sup" => ("superscript", null, null),
        "tg-spoiler" => ("spoiler", null, null),
        "tg-math" => ("mathematical_expression", null, null),
        "tg-emoji" => ("custom_emoji", "custom_emoji_id", node.Attribute("emoji-id") ?? ""),
        "tg-reference" => ("reference", "name", node.Attribute("name") ?? ""),
        "tg-time" => ("date_time", "date_time_format", node.Attribute("format") ?? ""),
        "a" => Link(node),
        _ => ("code", null, null),
    };

    private static (string Type, string? Field, string? Value) Link(RichNode node) => node.Attribute("href") switch
    {
        null => ("anchor", "name", node.Attribute("name") ?? ""),
        ['#', .. var anchor] => ("anchor_link", "anchor_name", anchor),
        ['m', 'a', 'i', 'l', 't', 'o', ':', .. var address] => ("email_address", "email_address", address),
        ['t', 'e', 'l', ':', .. var number] => ("phone_number", "phone_number", number),
        var url => ("url", "url", url),
    };
}
