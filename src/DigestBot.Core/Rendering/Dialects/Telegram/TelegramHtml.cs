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

    private readonly StringBuilder _html = new();
    private int _depth;

    /// <summary>UTF-16 units that remain once the tags are parsed.</summary>
    public int Length { get; private set; }

    /// <summary>How many entities the tags become.</summary>
    public int Entities { get; private set; }

    public override string ToString() => _html.ToString();

    public TelegramHtml Text(string text)
    {
        Length += text.Length;
        _html.Append(Escape(text));
        return this;
    }

    public TelegramHtml Bold(string text) => Tagged("b", () => Text(text));

    public TelegramHtml Strong(EquatableList<Inline> content) => Tagged("b", () => Runs(content));

    public TelegramHtml Link(string url, EquatableList<Inline> content) =>
        Tagged($"a href=\"{Attribute(url)}\"", () => Runs(content));

    public TelegramHtml Quote(Action content) => Tagged("blockquote expandable", content);

    public TelegramHtml Runs(EquatableList<Inline> inlines)
    {
        foreach (var inline in inlines)
            Run(inline);
        return this;
    }

    private void Run(Inline inline)
    {
        switch (inline)
        {
            case Inline.Plain plain: Text(plain.Text); break;
            case Inline.Strong strong: Strong(strong.Content); break;
            case Inline.Emphasis emphasis: Tagged("i", () => Runs(emphasis.Content)); break;
            // Code can neither hold nor stand in another entity. Source: Bot API, "Formatting options".
            case Inline.Code code when _depth > 0: Text(code.Text); break;
            case Inline.Code code: Tagged("code", () => Text(code.Text)); break;
            case Inline.Formula formula: Text(formula.Text); break;
            case Inline.Link link: Link(link.Url, link.Content); break;
            default: throw new NotSupportedException(inline.GetType().Name);
        }
    }

    private TelegramHtml Tagged(string tag, Action content)
    {
        _html.Append('<').Append(tag).Append('>');
        _depth++;
        Entities++;
        content();
        _depth--;
        _html.Append("</").Append(tag.Split(' ')[0]).Append('>');
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
