using DigestBot.Core.Rendering.Text;

namespace DigestBot.Core.Rendering.Dialects.Discord;

/// <summary>Blocks as one text.</summary>
internal sealed class TextBlocks
{
    private const string Title = "### ";
    private const string SmallPrint = "-# ";

    private readonly DiscordMarkdown _markdown = new();

    public string Write(IEnumerable<Block> blocks)
    {
        Block? before = null;
        foreach (var block in blocks)
        {
            if (before is not null && IsApart(before, block))
                _markdown.Break();
            Write(_markdown, block);
            before = block;
        }

        return _markdown.Take();
    }

    public string Write(Block.PaperItem paper)
    {
        _markdown.Numbered(paper.Number, paper.Url, paper.Title);
        if (paper.Authors is { Length: > 0 } authors)
            _markdown.Line(SmallPrint, [authors]);
        if (paper.Tldr is { } tldr)
            _markdown.Lines(tldr);
        return _markdown.Take();
    }

    /// <summary>A heading and small print stand apart by their size; all else needs air.</summary>
    private static bool IsApart(Block before, Block block) => block is not Block.Note && before is not Block.Heading;

    private static void Write(DiscordMarkdown markdown, Block block)
    {
        switch (block)
        {
            case Block.Heading heading:
                markdown.Line(Title, heading.Text);
                if (heading.Aside is { } aside)
                    markdown.Line(SmallPrint, [aside]);
                break;
            case Block.Paragraph paragraph:
                markdown.Lines(paragraph.Text);
                break;
            case Block.Note note:
                markdown.Line(SmallPrint, note.Text);
                break;
            case Block.Lines lines:
                foreach (var line in lines.Items)
                    markdown.Line("", line);
                break;
            case Block.Chart chart:
                Write(markdown, chart.AsLines());
                break;
            case Block.Fold fold:
                markdown.Line("", [new Inline.Strong([fold.Label])]).Lines(fold.Text);
                break;
            default:
                throw new NotSupportedException(block.GetType().Name);
        }
    }
}
