using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using DigestBot.Core.Delivery;
using DigestBot.Core.Rendering.Dialects.Telegram;

namespace DigestBot.Telegram;

/// <summary>What goes out instead of a message that Telegram does not take. Plain text is HTML without tags, so that it is sent like any other.</summary>
internal static partial class SimplerMessage
{
    private const int LongestText = 4096;

    public static IReadOnlyList<OutgoingMessage> Of(OutgoingMessage message, Simplification how)
    {
        var body = TelegramMessage.FromJson(message.Content);
        return how switch
        {
            Simplification.WithoutButtons => [message with { Content = (body with { InlineKeyboard = [] }).ToJson() }],
            Simplification.Classic => [message with { Content = (body with { RichHtml = null }).ToJson() }],
            Simplification.PlainText => [message with { Content = (body with { Text = Escape(Plain(body.Text)), RichHtml = null }).ToJson() }],
            Simplification.Split => Split(message, body),
            _ => [],
        };
    }

    private static OutgoingMessage[] Split(OutgoingMessage message, TelegramMessage body)
    {
        var parts = Cut(Plain(body.Text)).ToArray();
        // A file's caption is shorter than a text may be: the text goes before the file.
        return
        [.. parts.Select((part, index) => message with
        {
            Content = new TelegramMessage(Escape(part), index == parts.Length - 1 ? body.InlineKeyboard : []).ToJson(),
            Key = $"{message.Key}.{index + 1}",
            File = null,
        }),
            .. message.File is null ? (IEnumerable<OutgoingMessage>)[] : [message with { Content = new TelegramMessage("", []).ToJson() }],
        ];
    }

    private static IEnumerable<string> Cut(string text)
    {
        while (text.Length > LongestText)
        {
            var end = Seam(text);
            yield return text[..end].TrimEnd();
            text = text[end..].TrimStart();
        }

        yield return text;
    }

    /// <summary>The last paragraph's end that fits, else a line's, else a word's, else a grapheme's.</summary>
    private static int Seam(string text)
    {
        foreach (var seam in (string[])["\n\n", "\n", " "])
            if (text.LastIndexOf(seam, LongestText - 1, StringComparison.Ordinal) is > 0 and var at)
                return at;
        return StringInfo.ParseCombiningCharacters(text).LastOrDefault(start => start <= LongestText, LongestText) is > 0 and var start ? start : LongestText;
    }

    private static string Plain(string html) => WebUtility.HtmlDecode(Tag().Replace(html, ""));

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();
}
