using System.Globalization;
using System.Text;
using DigestBot.Core.Digests;
using DigestBot.Core.Rendering.Text;

namespace DigestBot.Core.Rendering.Dialects;

/// <summary>Plain text for a terminal: everything is shown, nothing can be pressed.</summary>
/// <param name="showButtonData">Whether a button also shows what pressing it would send.</param>
public sealed class TextDialect(bool showButtonData = false) : IDialect
{
    private const string Indent = "    ";

    /// <inheritdoc />
    public string Name => "text";

    /// <inheritdoc />
    public bool ShowsFiles => true;

    /// <inheritdoc />
    public bool Fits(Message message) => true;

    /// <inheritdoc />
    public string Render(Message message)
    {
        var text = SpareBuilder.Take();
        Block? before = null;
        foreach (var block in message.Blocks)
        {
            if (before is not null)
                text.Append(Apart(before, block) ? "\n\n" : "\n");
            Append(text, block);
            before = block;
        }

        foreach (var (index, row) in message.ButtonsWithoutShare.Index())
            Append(text.Append(text.Length == 0 || index > 0 ? "\n" : "\n\n"), row);
        if (message.File is { } file)
            text.Append(text.Length == 0 ? "" : "\n\n").Append(CultureInfo.InvariantCulture, $"[{file.Name}]\n").Append(file.Text.ReplaceLineEndings("\n").TrimEnd());
        return SpareBuilder.Finish(text);
    }

    /// <summary>Facts stand close to what they are about; all else has air.</summary>
    private static bool Apart(Block before, Block block) => block is not Block.Note || before is not (Block.Heading or Block.Note);

    private static void Append(StringBuilder text, Block block)
    {
        switch (block)
        {
            case Block.Heading heading:
                Inlines.Append(text, heading.Text);
                if (heading.Aside is { } aside)
                    text.Append(" · ").Append(aside);
                break;
            case Block.Paragraph paragraph:
                PlainInlines.Append(text, paragraph.Text);
                break;
            case Block.Note note:
                PlainInlines.Append(text, note.Text);
                break;
            case Block.Lines lines:
                foreach (var (index, line) in lines.Items.Index())
                    PlainInlines.Append(text.Append(index == 0 ? "" : "\n"), line);
                break;
            case Block.Chart chart:
                Append(text, chart.AsLines());
                break;
            case Block.Fold fold:
                AppendIndented(text.Append(fold.Label), "", fold.Text);
                break;
            case Block.PaperItem item:
                Append(text, item);
                break;
            default:
                throw new NotSupportedException(block.GetType().Name);
        }
    }

    private static void Append(StringBuilder text, Block.PaperItem item)
    {
        Inlines.Append(text.Append(CultureInfo.InvariantCulture, $"{item.Number,-3} "), item.Title);
        if (item.Authors is { Length: > 0 } authors)
            AppendIndented(text, authors, []);
        if (item.Tldr is { } tldr)
            AppendIndented(text, "", tldr);
        foreach (var part in item.Parts)
            AppendIndented(text, $"{part.Label}: ", part.Text);
    }

    private static void AppendIndented(StringBuilder text, string before, EquatableList<Inline> content)
    {
        var start = text.Append('\n').Append(Indent).Length;
        PlainInlines.Append(text.Append(before), content);
        text.Replace("\n", "\n" + Indent, start, text.Length - start);
    }

    private void Append(StringBuilder text, ButtonRow row)
    {
        foreach (var (index, button) in row.Buttons.Index())
            Append(text.Append(index == 0 ? "" : " "), button);
    }

    private void Append(StringBuilder text, Button button)
    {
        text.Append(button.Chosen ? "[✓ " : "[").Append(button.Label);
        if (button is { Data: { } data, Url: null } && showButtonData)
            text.Append(" = ").Append(data.Encode());
        text.Append(']');
        if (button.Url is { } url)
            text.Append(' ').Append(url);
    }
}
