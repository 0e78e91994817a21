using System.Buffers;
using System.Text.Json;
using DigestBot.Simulators.Telegram.Markup;
using DigestBot.Simulators.Telegram.Methods;

namespace DigestBot.Simulators.Telegram.Rich;

/// <summary>
/// Reads an <c>InputRichMessage</c>. Modelled is its HTML, without media; Markdown is taken as one paragraph. The words for what cannot be
/// parsed are not published.
/// </summary>
internal sealed class RichReader
{
    private readonly Remembered<string, Parsed<Content>> _known = new();

    public Parsed<Content> Read(JsonElement rich)
    {
        if (rich.ValueKind != JsonValueKind.Object)
            return Refusal.BadRequest("object expected as rich message");
        return (Text(rich, "html"), Text(rich, "markdown")) switch
        {
            (null or "", null or "") => Refusal.BadRequest("RICH_MESSAGE_CONTENT_REQUIRED"),
            ({ } html, null) => _known.Get(html, html, (_, source) => ReadHtml(source)),
            (null, { } markdown) => Finish(markdown, Paragraph(markdown)),
            _ => Refusal.BadRequest("RICH_MESSAGE_INVALID"),
        };
    }

    private static Parsed<Content> ReadHtml(string html)
    {
        var (root, error) = RichParser.Parse(html);
        return error is not null ? Refusal.BadRequest($"can't parse rich message: {error}") : Finish(html, root);
    }

    private static Parsed<Content> Finish(string source, RichNode root)
    {
        if (RichLimits.Refuse(root) is { } refusal)
            return refusal;
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, SimulatorJson.Writing))
        {
            json.WriteStartObject();
            json.WritePropertyName("blocks");
            RichBlocks.Write(json, root);
            json.WriteEndObject();
        }

        var text = string.Concat(root.All.Select(node => node.Name == "br" ? "\n" : node.Text));
        return new Content(new MarkupText(source, text, []), new RichMessage(buffer.WrittenSpan.ToArray()));
    }

    private static RichNode Paragraph(string text)
    {
        var root = new RichNode(tag: null);
        root.Children.Add(new RichNode(tag: null, text));
        return root;
    }

    private static string? Text(JsonElement rich, string name) =>
        rich.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
