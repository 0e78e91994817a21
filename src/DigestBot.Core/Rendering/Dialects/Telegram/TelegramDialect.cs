using DigestBot.Core.Rendering.Pictures;

namespace DigestBot.Core.Rendering.Dialects.Telegram;

/// <summary>Telegram's classic messages: HTML with expandable quotes and an inline keyboard.</summary>
public sealed class TelegramDialect : IDialect
{
    // Bot API: sendDocument.caption is 0 to 1,024 characters after parsing, sendMessage.text is 1 to 4,096 characters after parsing; entities beyond 100 are silently ignored.
    private const int MaxLength = 4096;
    private const int MaxCaption = 1024;
    private const int MaxEntities = 100;
    private const int MaxButtons = 100;

    /// <inheritdoc />
    public string Name => "telegram";

    /// <inheritdoc />
    // Source: Bot API, sendDocument: 50 MB.
    public int LargestFile => 50_000_000;

    /// <inheritdoc />
    public bool Fits(Message message) =>
        TelegramKeyboard.Of(message).Sum(row => row.Count) <= MaxButtons
        && (message is { IsRich: true, File: null } ? RichForm.Write(message).Fits : IsShort(message));

    /// <inheritdoc />
    public string Render(Message message)
    {
        var keyboard = TelegramKeyboard.Of(message);
        if (message is { IsRich: false } or { File: not null })
            return new TelegramMessage(Write(message).Finish(), keyboard).ToJson();
        return new TelegramMessage(Classic(message).Finish(), keyboard) { RichHtml = RichForm.Write(message).ToString() }.ToJson();
    }

    private static bool HasCaption(Message message) => message.File is not null || ChartPicture.IsIn(message);

    private static bool IsShort(Message message)
    {
        var html = Write(message);
        html.Drop();
        return Fits(html, HasCaption(message) ? MaxCaption : MaxLength);
    }

    private static bool Fits(TelegramHtml html, int longest) => html is { Length: > 0, Entities: <= MaxEntities } && html.Length <= longest;

    /// <summary>The first form that fits; the shortest where none does.</summary>
    private static TelegramHtml Classic(Message message)
    {
        TelegramHtml? html = null;
        foreach (var form in ClassicForms(message))
        {
            html?.Drop();
            if (Fits(html = Write(form), MaxLength))
                break;
        }

        return html!;
    }

    /// <summary>A rich message where only classic ones are taken: whole, else without what is folded, else without summaries as well.</summary>
    private static IEnumerable<Message> ClassicForms(Message message)
    {
        yield return message;
        Message open = message with { Blocks = [.. message.Blocks.Where(block => block is not Block.Fold)] };
        yield return open;
        yield return open with { Blocks = [.. open.Blocks.Select(block => block is Block.PaperItem item ? item with { Tldr = null } : block)] };
    }

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
            case Block.Chart chart:
                Write(html, chart.AsLines());
                break;
            case Block.PaperItem item:
                Write(html, item);
                break;
            case Block.Fold fold:
                html.Quote(fold.Label, fold.Text);
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
