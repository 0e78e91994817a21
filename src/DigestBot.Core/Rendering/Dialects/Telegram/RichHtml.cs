using System.Text;
using DigestBot.Core.Digests;
using DigestBot.Core.Rendering.Text;

namespace DigestBot.Core.Rendering.Dialects.Telegram;

/// <summary>
/// Writes the HTML of Telegram's rich messages and counts what their limits count. Sources: Bot API 10.1, "Rich HTML style", which names the
/// only tags there are and takes a formula as LaTeX, and "Rich Message Limits".
/// </summary>
internal sealed class RichHtml
{
    // Units of UTF-16 are at least as many as the characters that the limit counts.
    private const int MaxLength = 32_768;
    private const int MaxBlocks = 500;

    private readonly StringBuilder _html = new();
    private int _length;
    private int _blocks;

    /// <summary>Whether it is within the limits of one message.</summary>
    public bool Fits => _length is > 0 and <= MaxLength && _blocks <= MaxBlocks;

    public override string ToString() => _html.ToString();

    public RichHtml Block(string tag, EquatableList<Inline> text) => Block(tag, () => Runs(text));

    public RichHtml Block(string tag, Action content)
    {
        _blocks++;
        return Tagged(tag, content);
    }

    /// <summary>A part that opens when its label is pressed.</summary>
    public RichHtml Details(string label, Action content) =>
        Block("details", () => { Tagged("summary", () => Text(label)); content(); });

    public RichHtml Text(string text)
    {
        _length += text.Length;
        _html.Append(TelegramHtml.Escape(text).Replace("\n", "<br>"));
        return this;
    }

    public RichHtml Link(string url, EquatableList<Inline> content) => Tagged($"a href=\"{TelegramHtml.Attribute(url)}\"", () => Runs(content));

    public RichHtml Runs(EquatableList<Inline> inlines)
    {
        foreach (var inline in inlines)
            Run(inline);
        return this;
    }

    private void Run(Inline inline) => _ = inline switch
    {
        Inline.Plain plain => Text(plain.Text),
        Inline.Strong strong => Tagged("b", () => Runs(strong.Content)),
        Inline.Emphasis emphasis => Tagged("i", () => Runs(emphasis.Content)),
        Inline.Code code => Tagged("code", () => Text(code.Text)),
        Inline.Formula formula => Tagged("tg-math", () => Text(formula.Tex.ReplaceLineEndings(" "))),
        Inline.Link link => Link(link.Url, link.Content),
        _ => throw new NotSupportedException(inline.GetType().Name),
    };

    private RichHtml Tagged(string tag, Action content)
    {
        _html.Append('<').Append(tag).Append('>');
        content();
        _html.Append("</").Append(tag.Split(' ')[0]).Append('>');
        return this;
    }
}
