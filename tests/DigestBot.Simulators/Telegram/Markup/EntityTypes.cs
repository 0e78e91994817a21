namespace DigestBot.Simulators.Telegram.Markup;

/// <summary>The entity that a tag becomes. Source: Bot API, <c>MessageEntity</c>.</summary>
internal static class EntityTypes
{
    private static readonly string[] Schemes = ["http", "https", "tg", "mailto", "tel", "ton"];

    /// <summary>The type and its argument; null where the server makes no entity, as of a link that leads nowhere.</summary>
    public static (string Type, string? Argument)? Of(StartTag tag, string content) => tag.Name switch
    {
        "b" or "strong" => ("bold", null),
        "i" or "em" => ("italic", null),
        "u" or "ins" => ("underline", null),
        "s" or "strike" or "del" => ("strikethrough", null),
        "span" or "tg-spoiler" => ("spoiler", null),
        "tg-emoji" => ("custom_emoji", tag.Argument),
        "tg-time" => ("date_time", null),
        "code" => ("code", null),
        "pre" => ("pre", null),
        "blockquote" => (tag.Argument is null ? "blockquote" : "expandable_blockquote", null),
        _ => Link(string.IsNullOrEmpty(tag.Argument) ? content : tag.Argument),
    };

    private static (string Type, string? Argument)? Link(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && Schemes.Contains(url.Scheme) ? ("text_link", address) : null;
}
