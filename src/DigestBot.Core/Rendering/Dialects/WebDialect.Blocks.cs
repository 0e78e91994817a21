using System.Text;
using DigestBot.Core.Digests;
using DigestBot.Core.Rendering.Text;

namespace DigestBot.Core.Rendering.Dialects;

public sealed partial class WebDialect
{
    // In UTF-16 units.
    private const int LongestNumber = 8;

    private static void Write(StringBuilder html, Block block)
    {
        switch (block)
        {
            case Block.Heading heading:
                WriteHeading(html, heading);
                break;
            case Block.Paragraph paragraph:
                WriteParagraph(html, "text", paragraph.Text);
                break;
            case Block.Note note:
                WriteParagraph(html, "note", note.Text);
                break;
            case Block.Lines lines:
                WriteLines(html, lines);
                break;
            case Block.Chart chart:
                WriteChart(html, chart);
                break;
            case Block.PaperItem paper:
                WritePaper(html, paper);
                break;
            case Block.Fold fold:
                WriteFold(html, fold);
                break;
            default:
                throw new NotSupportedException(block.GetType().Name);
        }
    }

    private static void WriteHeading(StringBuilder html, Block.Heading heading)
    {
        html.Append("<header class=\"heading\"><h2 dir=\"auto\">");
        Write(html, heading.Text);
        html.Append("</h2>");
        if (heading.Aside is { } aside)
            WriteText(html.Append("<p class=\"aside\">"), aside).Append("</p>");
        html.Append("</header>\n");
    }

    // dir="auto" also isolates: a direction override in one text cannot turn its neighbours around.
    private static void WriteParagraph(StringBuilder html, string style, EquatableList<Inline> text)
    {
        html.Append("<p class=\"").Append(style).Append("\" dir=\"auto\">");
        Write(html, text);
        html.Append("</p>\n");
    }

    private static void WriteLines(StringBuilder html, Block.Lines lines)
    {
        html.Append("<ul class=\"lines\">\n");
        foreach (var line in lines.Items)
        {
            html.Append("<li dir=\"auto\">");
            Write(html, line);
            html.Append("</li>\n");
        }
        html.Append("</ul>\n");
    }

    private static void WritePaper(StringBuilder html, Block.PaperItem paper)
    {
        html.Append("<article class=\"paper\">\n");
        Write(html, IsTooLong(paper) ? paper.Open with { Label = $"{paper.Number}" } : paper.Open);
        html.Append("<h3 dir=\"auto\">");
        WriteLink(html, paper.Url, paper.Title);
        html.Append("</h3>\n");
        if (paper.Authors is { } authors)
            WriteParagraph(html, "authors", [authors]);
        if (paper.Tldr is { } tldr)
            WriteParagraph(html, "tldr", tldr);
        foreach (var part in paper.Parts)
            WriteFold(html, part);
        html.Append("</article>\n");
    }

    // Beside the title there is room for a number; which day's it is stands below.
    private static bool IsTooLong(Block.PaperItem paper) => paper.Number > 0 && paper.Open.Label.Length > LongestNumber;

    private static void WriteFold(StringBuilder html, Block.Fold fold)
    {
        WriteText(html.Append("<details class=\"fold\"><summary>"), fold.Label).Append("</summary>\n");
        WriteParagraph(html, "text", fold.Text);
        html.Append("</details>\n");
    }
}
