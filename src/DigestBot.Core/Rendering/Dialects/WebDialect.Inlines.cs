using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using DigestBot.Core.Digests;
using DigestBot.Core.Rendering.Text;

namespace DigestBot.Core.Rendering.Dialects;

public sealed partial class WebDialect
{
    // The default encoder writes Chinese as numbers, which triples a message's size.
    private static readonly Escaping Escaping = new(HtmlEncoder.Create(UnicodeRanges.All));

    private static StringBuilder WriteText(StringBuilder html, string text)
    {
        Escaping.Append(html, text);
        return html;
    }

    private static void Write(StringBuilder html, EquatableList<Inline> runs)
    {
        foreach (var run in runs)
            Write(html, run);
    }

    private static void Write(StringBuilder html, Inline run)
    {
        switch (run)
        {
            case Inline.Plain plain:
                WriteText(html, plain.Text);
                break;
            case Inline.Strong strong:
                WriteElement(html, "strong", strong.Content);
                break;
            case Inline.Emphasis emphasis:
                WriteElement(html, "em", emphasis.Content);
                break;
            case Inline.Code code:
                WriteText(html.Append("<code>"), code.Text).Append("</code>");
                break;
            case Inline.Formula formula:
                WriteText(html, formula.Text);
                break;
            case Inline.Link link:
                WriteLink(html, link.Url, link.Content);
                break;
            default:
                throw new NotSupportedException(run.GetType().Name);
        }
    }

    private static void WriteElement(StringBuilder html, string name, EquatableList<Inline> content)
    {
        html.Append('<').Append(name).Append('>');
        Write(html, content);
        html.Append("</").Append(name).Append('>');
    }

    private static void WriteLink(StringBuilder html, string url, EquatableList<Inline> content)
    {
        if (Addresses.Normal(url) is not { } address)
        {
            Write(html, content);
            return;
        }
        WriteText(html.Append("<a href=\""), address).Append("\" rel=\"noopener noreferrer\" target=\"_blank\">");
        Write(html, content);
        html.Append("</a>");
    }
}
