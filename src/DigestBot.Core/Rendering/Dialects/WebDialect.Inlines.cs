using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using DigestBot.Core.Digests;
using DigestBot.Core.Rendering.Text;

namespace DigestBot.Core.Rendering.Dialects;

public sealed partial class WebDialect
{
    // The default encoder writes Chinese as numbers, which triples a message's size.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static string Escape(string text) => Encoder.Encode(text);

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
                html.Append(Escape(plain.Text));
                break;
            case Inline.Strong strong:
                WriteElement(html, "strong", strong.Content);
                break;
            case Inline.Emphasis emphasis:
                WriteElement(html, "em", emphasis.Content);
                break;
            case Inline.Code code:
                html.Append("<code>").Append(Escape(code.Text)).Append("</code>");
                break;
            case Inline.Formula formula:
                html.Append(Escape(formula.Text));
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
        html.Append(CultureInfo.InvariantCulture, $"<{name}>");
        Write(html, content);
        html.Append(CultureInfo.InvariantCulture, $"</{name}>");
    }

    private static void WriteLink(StringBuilder html, string url, EquatableList<Inline> content)
    {
        if (!IsSafe(url, out var address))
        {
            Write(html, content);
            return;
        }
        html.Append(CultureInfo.InvariantCulture, $"<a href=\"{Escape(address.AbsoluteUri)}\" rel=\"noopener noreferrer\" target=\"_blank\">");
        Write(html, content);
        html.Append("</a>");
    }

    private static bool IsSafe(string? url, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(url, UriKind.Absolute, out address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeMailto);
}
