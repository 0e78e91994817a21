using System.Globalization;
using System.Text.Json;

namespace DigestBot.Simulators.Telegram.Rich;

/// <summary>Writes tables. Source: Bot API, <c>RichBlockTable</c>.</summary>
internal static class RichTables
{
    public static void Write(Utf8JsonWriter json, RichNode table)
    {
        json.WriteStartArray("cells");
        foreach (var row in table.Children.Where(child => child.Name == "tr"))
        {
            json.WriteStartArray();
            foreach (var cell in row.Children)
                WriteCell(json, cell);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        foreach (var flag in new[] { "bordered", "striped" })
            if (table.Attribute(flag) is not null)
                json.WriteBoolean($"is_{flag}", true);
        if (table.Child("caption") is { } caption)
            RichTexts.Write(json, "caption", caption.Children);
    }

    private static void WriteCell(Utf8JsonWriter json, RichNode cell)
    {
        json.WriteStartObject();
        RichTexts.Write(json, "text", cell.Children);
        if (cell.Name == "th")
            json.WriteBoolean("is_header", true);
        foreach (var span in new[] { "colspan", "rowspan" })
            if (int.TryParse(cell.Attribute(span), CultureInfo.InvariantCulture, out var cells) && cells > 1)
                json.WriteNumber(span, cells);
        json.WriteString("align", cell.Attribute("align") ?? "left");
        json.WriteString("valign", cell.Attribute("valign") ?? "top");
        json.WriteEndObject();
    }
}
