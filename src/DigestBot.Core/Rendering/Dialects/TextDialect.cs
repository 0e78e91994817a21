using System.Globalization;
using System.Text;
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
        var text = new StringBuilder();
        Block? before = null;
        foreach (var block in message.Blocks)
        {
            if (before is not null)
                text.Append(Apart(before, block) ? "\n\n" : "\n");
            Append(text, block);
            before = block;
        }

        foreach (var (index, row) in message.ButtonsWithoutShare.Index())
            text.Append(text.Length == 0 || index > 0 ? "\n" : "\n\n").AppendJoin(' ', row.Buttons.Select(Label));
        if (message.File is { } file)
            text.Append(text.Length == 0 ? "" : "\n\n").Append(CultureInfo.InvariantCulture, $"[{file.Name}]\n").Append(file.Text.ReplaceLineEndings("\n").TrimEnd());
        return text.ToString();
    }

    /// <summary>Facts stand close to what they are about; all else has air.</summary>
    private static bool Apart(Block before, Block block) => block is not Block.Note || before is not (Block.Heading or Block.Note);

    private static void Append(StringBuilder text, Block block)
    {
        switch (block)
        {
            case Block.Heading heading:
                text.Append(Inlines.ToPlain(heading.Text));
                if (heading.Aside is { } aside)
                    text.Append(" · ").Append(aside);
                break;
            case Block.Paragraph paragraph:
                text.Append(PlainInlines.Text(paragraph.Text));
                break;
            case Block.Note note:
                text.Append(PlainInlines.Text(note.Text));
                break;
            case Block.Lines lines:
                text.AppendJoin('\n', lines.Items.Select(line => PlainInlines.Text(line)));
                break;
            case Block.Chart chart:
                Append(text, chart.AsLines());
                break;
            case Block.Fold fold:
                text.Append(fold.Label).Append('\n').Append(Indented(PlainInlines.Text(fold.Text)));
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
        text.Append($"{item.Number,-3} ").Append(Inlines.ToPlain(item.Title));
        if (item.Authors is { Length: > 0 } authors)
            text.Append('\n').Append(Indented(authors));
        if (item.Tldr is { } tldr)
            text.Append('\n').Append(Indented(PlainInlines.Text(tldr)));
        foreach (var part in item.Parts)
            text.Append('\n').Append(Indented($"{part.Label}: {PlainInlines.Text(part.Text)}"));
    }

    private static string Indented(string text) => Indent + text.Replace("\n", "\n" + Indent);

    private string Label(Button button)
    {
        var mark = button.Chosen ? "✓ " : "";
        return button switch
        {
            { Url: { } url } => $"[{mark}{button.Label}] {url}",
            { Data: { } data } when showButtonData => $"[{mark}{button.Label} = {data.Encode()}]",
            _ => $"[{mark}{button.Label}]",
        };
    }
}
