using System.Globalization;
using System.Text.Json;

namespace DigestBot.Simulators.Telegram.Rich;

/// <summary>Writes a tree's blocks as the server does. Source: Bot API, <c>RichBlock</c> and its kinds.</summary>
internal static class RichBlocks
{
    /// <summary>Writes all blocks in a node; text between them becomes paragraphs.</summary>
    public static void Write(Utf8JsonWriter json, RichNode parent)
    {
        json.WriteStartArray();
        List<RichNode> loose = [];
        foreach (var child in parent.Children.Where(child => child.Name is not ("summary" or "cite" or "input")))
            if (RichTags.IsInline(child.Name))
                loose.Add(child);
            else
            {
                WriteParagraph(json, loose);
                WriteBlock(json, child);
            }

        WriteParagraph(json, loose);
        json.WriteEndArray();
    }

    private static void WriteParagraph(Utf8JsonWriter json, List<RichNode> loose)
    {
        if (loose.Exists(node => !node.IsBlank))
            WriteTyped(json, "paragraph", () => RichTexts.Write(json, "text", loose));
        loose.Clear();
    }

    private static void WriteTyped(Utf8JsonWriter json, string type, Action fields)
    {
        json.WriteStartObject();
        json.WriteString("type", type);
        fields();
        json.WriteEndObject();
    }

    private static void WriteBlock(Utf8JsonWriter json, RichNode node)
    {
        switch (node.Name)
        {
            case "p": WriteTyped(json, "paragraph", () => RichTexts.Write(json, "text", node.Children)); break;
            case "pre": WriteTyped(json, "pre", () => WritePre(json, node)); break;
            case "footer": WriteTyped(json, "footer", () => RichTexts.Write(json, "text", node.Children)); break;
            case "hr": WriteTyped(json, "divider", () => { }); break;
            case "tg-math-block": WriteTyped(json, "mathematical_expression", () => json.WriteString("expression", RichTexts.Plain(node))); break;
            case "ul" or "ol": WriteTyped(json, "list", () => WriteItems(json, node)); break;
            case "blockquote": WriteTyped(json, "blockquote", () => WriteInner(json, node, "credit", "cite")); break;
            case "aside": WriteTyped(json, "pullquote", () => RichTexts.Write(json, "text", [.. node.Children.Where(child => child.Name != "cite")])); break;
            case "table": WriteTyped(json, "table", () => RichTables.Write(json, node)); break;
            case "details": WriteTyped(json, "details", () => WriteInner(json, node, "summary", "summary")); break;
            default: WriteTyped(json, "heading", () => WriteHeading(json, node)); break;
        }
    }

    private static void WriteHeading(Utf8JsonWriter json, RichNode node)
    {
        RichTexts.Write(json, "text", node.Children);
        json.WriteNumber("size", int.Parse(node.Name[1..], CultureInfo.InvariantCulture));
    }

    private static void WritePre(Utf8JsonWriter json, RichNode node)
    {
        const string Language = "language-";
        RichTexts.Write(json, "text", node.Children);
        if (node.Child("code")?.Attribute("class") is { } language && language.StartsWith(Language, StringComparison.Ordinal))
            json.WriteString("language", language[Language.Length..]);
    }

    private static void WriteInner(Utf8JsonWriter json, RichNode node, string field, string child)
    {
        if (node.Child(child) is { } part)
            RichTexts.Write(json, field, part.Children);
        json.WritePropertyName("blocks");
        Write(json, node);
        if (node.Attribute("open") is not null)
            json.WriteBoolean("is_open", true);
    }

    private static void WriteItems(Utf8JsonWriter json, RichNode list)
    {
        json.WriteStartArray("items");
        foreach (var (index, item) in list.Children.Index())
        {
            json.WriteStartObject();
            json.WriteString("label", list.Name == "ul" ? "•" : string.Create(CultureInfo.InvariantCulture, $"{index + 1}."));
            json.WritePropertyName("blocks");
            Write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
