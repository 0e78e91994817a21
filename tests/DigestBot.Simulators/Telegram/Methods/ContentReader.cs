using System.Text.Json;
using DigestBot.Simulators.Telegram.Markup;
using DigestBot.Simulators.Telegram.Rich;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>Reads what a message is to show.</summary>
internal sealed class ContentReader
{
    private const int Longest = 4096;
    private const int LongestCaption = 1024;

    private readonly Remembered<(string Source, bool IsHtml), MarkupText> _texts = new();
    private readonly RichReader _rich = new();

    /// <summary>The parameter <c>text</c>, as <c>parse_mode</c> says.</summary>
    public Parsed<Content> ReadText(Call call) => Parse(call.Text("text"), call.Text("parse_mode")) switch
    {
        null => Refusal.BadRequest("unsupported parse_mode"),
        { Error: { } error } => Refusal.BadRequest($"can't parse entities: {error}"),
        var text when string.IsNullOrWhiteSpace(text.Text) => Refusal.BadRequest("message text is empty"),
        { Text.Length: > Longest } => Refusal.BadRequest("message is too long"),
        var text => new Content(text),
    };

    /// <summary>The parameter <c>caption</c>, which may be missing.</summary>
    public Parsed<Content> ReadCaption(Call call) => ReadCaption(call.Text("caption"), call.Text("parse_mode"));

    /// <summary>The same of an <c>InputMedia</c>.</summary>
    public Parsed<Content> ReadCaption(JsonElement media) => ReadCaption(Text(media, "caption"), Text(media, "parse_mode"));

    private Parsed<Content> ReadCaption(string caption, string mode) => Parse(caption, mode) switch
    {
        null => Refusal.BadRequest("unsupported parse_mode"),
        { Error: { } error } => Refusal.BadRequest($"can't parse entities: {error}"),
        { Text.Length: > LongestCaption } => Refusal.BadRequest("message caption is too long"),
        var text => new Content(text),
    };

    /// <summary>The parameter <c>rich_message</c>.</summary>
    public Parsed<Content> ReadRich(Call call) =>
        call.Json("rich_message") is { } rich ? _rich.Read(rich) : Refusal.BadRequest("can't parse rich message JSON object");

    /// <summary>An <c>InputTextMessageContent</c> or <c>InputRichMessageContent</c>, in a result of an inline query.</summary>
    public Parsed<Content> ReadInline(JsonElement content)
    {
        if (content.TryGetProperty("rich_message", out var rich))
            return _rich.Read(rich);
        return Parse(Text(content, "message_text"), Text(content, "parse_mode")) switch
        {
            null => Refusal.BadRequest("can't parse inline query result: Unsupported parse_mode"),
            { Source: "" } => Refusal.BadRequest("can't parse inline query result: Input message content is not specified"),
            { Error: { } error } => Refusal.BadRequest($"can't parse inline query result: Can't parse entities: {error}"),
            var text when string.IsNullOrWhiteSpace(text.Text) => Refusal.BadRequest("MESSAGE_EMPTY"),
            { Text.Length: > Longest } => Refusal.BadRequest("MESSAGE_TOO_LONG"),
            var text => new Content(text),
        };
    }

    private MarkupText? Parse(string source, string mode) => mode.ToUpperInvariant() switch
    {
        "HTML" => _texts.Get((source, true), source, (_, html) => MarkupParser.Parse(html)),
        "" => _texts.Get((source, false), source, (_, text) => MarkupText.Plain(text)),
        _ => null,
    };

    private static string Text(JsonElement content, string name) =>
        content.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
