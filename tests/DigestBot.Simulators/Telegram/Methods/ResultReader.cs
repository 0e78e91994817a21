using System.Text;
using System.Text.Json;
using DigestBot.Simulators.Telegram.Markup;
using DigestBot.Simulators.Telegram.Updates;

namespace DigestBot.Simulators.Telegram.Methods;

/// <summary>A result of an inline query: an article, which is all that is modelled. Source: Bot API, <c>InlineQueryResultArticle</c>.</summary>
internal sealed class ResultReader(ContentReader contents, KeyboardReader keyboards)
{
    private const int LongestId = 64;

    public Parsed<InlineQueries.Result> Read(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object)
            return Wrong("Inline query result must be an object");
        if (Text(item, "type") is not { } type)
            return Wrong("Can't find field \"type\"");
        if (Text(item, "id") is not { } id)
            return Wrong("Can't find field \"id\"");
        if (Encoding.UTF8.GetByteCount(id) is 0 or > LongestId)
            return Refusal.BadRequest("RESULT_ID_INVALID");
        if (type != "article")
            return Wrong($"type \"{type}\" is unsupported for the inline query result");
        return Text(item, "title") switch
        {
            null => Wrong("Can't find field \"title\""),
            "" => Refusal.BadRequest("ARTICLE_TITLE_EMPTY"),
            var title => ReadArticle(item, id, title),
        };
    }

    private Parsed<InlineQueries.Result> ReadArticle(JsonElement item, string id, string title)
    {
        if (!item.TryGetProperty("input_message_content", out var content) || content.ValueKind != JsonValueKind.Object)
            return Wrong("Can't find field \"message_text\"");
        if (contents.ReadInline(content).IsRefused(out var refusal, out var text))
            return refusal;
        if (!item.TryGetProperty("reply_markup", out var markup))
            return new InlineQueries.Result(id, title, text, Keyboard.None);
        return keyboards.Read(markup).IsRefused(out refusal, out var keyboard) ? refusal : new InlineQueries.Result(id, title, text, keyboard);
    }

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static Refusal Wrong(string what) => Refusal.BadRequest($"can't parse inline query result: {what}");
}
