namespace DigestBot.Core.Rendering.Dialects.Telegram;

/// <summary>A message as one of Telegram's rich messages: headings, folded parts, formulas.</summary>
internal static class RichForm
{
    public static RichHtml Write(Message message)
    {
        var html = new RichHtml();
        foreach (var block in message.Blocks)
            Write(html, block);
        return html;
    }

    private static void Write(RichHtml html, Block block)
    {
        switch (block)
        {
            case Block.Heading heading:
                html.Block("h3", heading.Text);
                if (heading.Aside is { } aside)
                    html.Block("p", [aside]);
                break;
            case Block.Paragraph paragraph:
                html.Block("p", paragraph.Text);
                break;
            case Block.Note note:
                html.Block("p", note.Text);
                break;
            case Block.Lines lines:
                foreach (var line in lines.Items)
                    html.Block("p", line);
                break;
            case Block.Chart chart:
                Write(html, chart.AsLines());
                break;
            case Block.PaperItem item:
                Write(html, item);
                break;
            case Block.Fold fold:
                html.Details(fold.Label, () => html.Block("p", fold.Text));
                break;
            default:
                throw new NotSupportedException(block.GetType().Name);
        }
    }

    private static void Write(RichHtml html, Block.PaperItem item)
    {
        html.Block("h4", () => html.Text($"{item.Number} ").Link(item.Url, item.Title));
        if (item.Authors is { Length: > 0 } authors)
            html.Block("p", [authors]);
        if (item.Tldr is { } tldr)
            html.Block("p", tldr);
        if (item.Parts.Count > 0)
            html.Details(string.Join(" · ", item.Parts.Select(part => part.Label)), () => Write(html, item.Parts));
    }

    private static void Write(RichHtml html, IEnumerable<Block.Fold> parts)
    {
        foreach (var part in parts)
            html.Block("p", [new Text.Inline.Strong([part.Label]), " ", .. part.Text]);
    }
}
