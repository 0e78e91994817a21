using System.Buffers;
using System.Text;
using DigestBot.Core.Digests;
using DigestBot.Core.Rendering.Text;

namespace DigestBot.Core.Rendering.Dialects.Telegram;

/// <summary>
/// Writes Telegram's HTML subset and counts what the limits count: UTF-16 units after the entities are parsed, and entities.
/// Source: Bot API, "HTML style", and the limits of <c>sendMessage.text</c>.
/// </summary>
internal sealed class TelegramHtml
{
    // What cannot stand as it is. Most texts have none of it.
    private static readonly SearchValues<char> Marks = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(sign => (char.IsControl(sign) && sign != '\n') || sign is '&' or '<' or '>')]);

    private readonly StringBuilder _html = SpareBuilder.Take();
    private int _depth;

    /// <summary>UTF-16 units that remain once the tags are parsed.</summary>
    public int Length { get; private set; }

    /// <summary>How many entities the tags become.</summary>
    public int Entities { get; private set; }

    /// <summary>What was written. No more can be.</summary>
    public string Finish() => SpareBuilder.Finish(_html);

    /// <summary>Nobody wants what was written. No more can be.</summary>
    public void Drop() => SpareBuilder.Drop(_html);

    public TelegramHtml Text(string text)
    {
        Length += text.Length;
        _html.Append(Escape(text));
        return this;
    }

    public TelegramHtml Bold(string text) => Begin("b").Text(text).End("b");

    public TelegramHtml Strong(EquatableList<Inline> content) => Begin("b").Runs(content).End("b");

    public TelegramHtml Link(string url, EquatableList<Inline> content) => Begin("a href=\"", Attribute(url), "\"").Runs(content).End("a");

    /// <summary>A quote that opens when it is pressed.</summary>
    public TelegramHtml Quote(string label, EquatableList<Inline> content) =>
        Begin("blockquote expandable").Bold(label).Text("\n").Runs(content).End("blockquote");

    public TelegramHtml Runs(EquatableList<Inline> inlines)
    {
        foreach (var inline in inlines)
            Run(inline);
        return this;
    }

    private void Run(Inline inline) => _ = inline switch
    {
        Inline.Plain plain => Text(plain.Text),
        Inline.Strong strong => Strong(strong.Content),
        Inline.Emphasis emphasis => Begin("i").Runs(emphasis.Content).End("i"),
        // Code can neither hold nor stand in another entity. Source: Bot API, "Formatting options".
        Inline.Code code when _depth > 0 => Text(code.Text),
        Inline.Code code => Begin("code").Text(code.Text).End("code"),
        Inline.Formula formula => Text(formula.Text),
        Inline.Link link => Link(link.Url, link.Content),
        _ => throw new NotSupportedException(inline.GetType().Name),
    };

    private TelegramHtml Begin(string tag, string attribute = "", string rest = "")
    {
        _html.Append('<').Append(tag).Append(attribute).Append(rest).Append('>');
        _depth++;
        Entities++;
        return this;
    }

    private TelegramHtml End(string tag)
    {
        _html.Append("</").Append(tag).Append('>');
        _depth--;
        return this;
    }

    /// <summary>Text as data. The server refuses or strips most control characters; a blank stands for them.</summary>
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(Marks))
            return text;
        if (text.Any(char.IsControl))
            text = string.Concat(text.Select(sign => char.IsControl(sign) && sign != '\n' ? ' ' : sign));
        return text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
    }

    /// <summary>Text as an attribute's value.</summary>
    public static string Attribute(string text) => Escape(text).Replace("\"", "&quot;");
}
