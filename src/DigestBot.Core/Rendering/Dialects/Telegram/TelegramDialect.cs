namespace DigestBot.Core.Rendering.Dialects.Telegram;

/// <summary>Telegram's classic messages: HTML with expandable quotes and an inline keyboard.</summary>
public sealed class TelegramDialect : IDialect
{
    // Bot API: sendMessage.text is 1 to 4,096 characters after parsing; entities beyond 100 are silently ignored.
    private const int MaxLength = 4096;
    private const int MaxEntities = 100;
    private const int MaxButtons = 100;

    /// <inheritdoc />
    public string Name => "telegram";

    /// <inheritdoc />
    public bool Fits(Message message)
    {
        var html = Write(message);
        return html is { Length: > 0 and <= MaxLength, Entities: <= MaxEntities }
            && TelegramKeyboard.Of(message).Sum(row => row.Count) <= MaxButtons;
    }

    /// <inheritdoc />
    public string Render(Message message) =>
        new TelegramMessage(Write(message).ToString(), TelegramKeyboard.Of(message)).ToJson();

    private static TelegramHtml Write(Message message)
    {
        var html = new TelegramHtml();
        Block? before = null;
        foreach (var block in message.Blocks)
        {
            if (before is not null)
                html.Text(Gap(before, block));
            Write(html, block);
            before = block;
        }

        return html;
    }

    /// <summary>Facts stand close to what they are about, quotes close to each other; all else has air.</summary>
    private static string Gap(Block before, Block block) => (before, block) switch
    {
        (Block.Heading or Block.Note, Block.Note) => "\n",
        (Block.Fold, Block.Fold) => "\n",
        _ => "\n\n",
    };

    private static void Write(TelegramHtml html, Block block)
    {
        switch (block)
        {
            case Block.Heading heading:
                html.Strong(heading.Text);
                if (heading.Aside is { } aside)
                    html.Text("\n").Text(aside);
                break;
            case Block.Paragraph paragraph:
                html.Runs(paragraph.Text);
                break;
            case Block.Note note:
                html.Runs(note.Text);
                break;
            case Block.Lines lines:
                foreach (var (index, line) in lines.Items.Index())
                    html.Text(index == 0 ? "" : "\n").Runs(line);
                break;
            case Block.PaperItem item:
                Write(html, item);
                break;
            case Block.Fold fold:
                html.Quote(() => html.Bold(fold.Label).Text("\n").Runs(fold.Text));
                break;
            default:
                throw new NotSupportedException(block.GetType().Name);
        }
    }

    private static void Write(TelegramHtml html, Block.PaperItem item)
    {
        html.Bold($"{item.Number}").Text(" ").Link(item.Url, item.Title);
        if (item.Authors is { Length: > 0 } authors)
            html.Text("\n").Text(authors);
        if (item.Tldr is { } tldr)
            html.Text("\n").Runs(tldr);
    }
}
