using System.Text.RegularExpressions;

namespace DigestBot.Simulators.Telegram.Markup;

/// <summary>What the server finds by itself in what people write. Source: Bot API, <c>MessageEntity.type</c>.</summary>
internal static partial class TextEntities
{
    public static MarkupText Find(string text) => new(text, text, [.. Found(text).OrderBy(entity => entity.Offset)]);

    private static IEnumerable<MarkupEntity> Found(string text) =>
        from kind in new (string Type, Regex Pattern)[] { ("bot_command", Command), ("mention", Mention), ("url", Address) }
        from Match match in kind.Pattern.Matches(text)
        select new MarkupEntity(kind.Type, match.Index, match.Length);

    [GeneratedRegex(@"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(@[A-Za-z0-9_]{3,32})?(?![\w/<>@])")]
    private static partial Regex Command { get; }

    [GeneratedRegex(@"(?<![\w/@])@[A-Za-z0-9_]{3,32}\b")]
    private static partial Regex Mention { get; }

    [GeneratedRegex(@"\bhttps?://\S+")]
    private static partial Regex Address { get; }
}
