using DigestBot.Core.Digests;
using DigestBot.Core.Rendering;
using DigestBot.Core.Rendering.Text;
using NodaTime;

namespace DigestBot.Core.Conversation;

/// <summary>A message being written, from top to bottom.</summary>
internal sealed class Draft
{
    private readonly List<Block> _blocks = [];
    private readonly List<ButtonRow> _rows = [];

    public Message Message => new([.. _blocks], [.. _rows]);

    public Reply Reply => Reply.Of(Message);

    /// <summary>A message of one paragraph.</summary>
    public static Message Of(string text) => new Draft().Paragraph(text).Message;

    public Draft Heading(string text, string? aside = null) => Add(new Block.Heading([text], aside));

    public Draft Paragraph(string text) => Add(new Block.Paragraph([text]));

    public Draft Strong(string text) => Add(new Block.Paragraph([new Inline.Strong([text])]));

    public Draft Note(string? text) => text is null ? this : Add(new Block.Note([text]));

    public Draft Lines(IEnumerable<string> lines) => Add(new Block.Lines([.. lines.Select(line => (EquatableList<Inline>)[line])]));

    public Draft Chart(IEnumerable<LocalDate> days, IEnumerable<ChartRow> rows) => Add(new Block.Chart([.. rows]) { Days = [.. days] });

    /// <summary>Buttons side by side; no row where there are none.</summary>
    public Draft Row(params IEnumerable<Button?> buttons)
    {
        EquatableList<Button> present = [.. buttons.OfType<Button>()];
        if (present.Count > 0)
            _rows.Add(new(present));
        return this;
    }

    /// <summary>Buttons in rows of so many.</summary>
    public Draft Grid(IEnumerable<Button> buttons, int perRow) =>
        buttons.Chunk(perRow).Aggregate(this, (draft, row) => draft.Row(row));

    /// <summary>What the condition asks for, or nothing.</summary>
    public Draft When(bool condition, Func<Draft, Draft> write) => condition ? write(this) : this;

    private Draft Add(Block block)
    {
        _blocks.Add(block);
        return this;
    }
}
