using DigestBot.Core.Chats;
using DigestBot.Core.Digests;
using DigestBot.Core.Rendering.Text;
using NodaTime;

namespace DigestBot.Core.Rendering;

/// <summary>What the bot says, before any platform's markup: a dialect turns it into text for one platform.</summary>
/// <param name="Blocks">What is read, from top to bottom.</param>
/// <param name="Buttons">What can be pressed, row by row.</param>
/// <param name="IsRich">Whether a client that has headings, folded parts and formulas should show them as such.</param>
public sealed record Message(EquatableList<Block> Blocks, EquatableList<ButtonRow> Buttons = default, bool IsRich = false)
{
    /// <summary>The edition that it is a push of, for platforms that keep an edition's messages together; null for all that is no push.</summary>
    public EditionMark? Edition { get; init; }

    /// <summary>A file that comes with it, of which the text and the buttons speak; null for none. Such a message never takes the place of another.</summary>
    public Attachment? File { get; init; }

    /// <summary>The buttons for a client in which nothing can be passed on to other chats.</summary>
    internal IReadOnlyList<ButtonRow> ButtonsWithoutShare => Buttons.All(row => row.Buttons.Count > 0 && row.Buttons.All(button => button.Share is null))
        ? Buttons
        : [.. Buttons.Select(row => new ButtonRow([.. row.Buttons.Where(button => button.Share is null)])).Where(row => row.Buttons.Count > 0)];
}

/// <summary>Names an edition.</summary>
/// <param name="Id">The store's number for it.</param>
/// <param name="Title">Its day and publisher, in the chat's language.</param>
public sealed record EditionMark(long Id, string Title);

/// <summary>Buttons that stand side by side where the platform has room.</summary>
public sealed record ButtonRow(EquatableList<Button> Buttons);

/// <summary>Something to press: it either sends its data back or opens an address.</summary>
/// <param name="Label">What stands on it; kept short, platforms cut it.</param>
/// <param name="Data">What pressing sends back; null for a link or a button that only shows something.</param>
/// <param name="Url">What pressing opens; null unless it is a link.</param>
/// <param name="Title">What it does in words, for those who cannot see the sign on it.</param>
/// <param name="Chosen">Whether it shows the choice in force (a toggle that is on).</param>
public sealed record Button(string Label, ButtonData? Data = null, string? Url = null, string? Title = null, bool Chosen = false)
{
    /// <summary>What pressing offers to pass on to another chat, as a link to the bot; null for all other buttons. Left out where the client has no such thing.</summary>
    public StartLink? Share { get; init; }
}

/// <summary>A part of a message, one below the other.</summary>
public abstract record Block
{
    /// <summary>What the message is about, and a word at its side such as the date.</summary>
    public sealed record Heading(EquatableList<Inline> Text, string? Aside = null) : Block
    {
        /// <summary>The arXiv category that the message is about, where it is about one.</summary>
        public string? Category { get; init; }
    }

    /// <summary>Running text; may hold line breaks.</summary>
    public sealed record Paragraph(EquatableList<Inline> Text) : Block;

    /// <summary>Facts of lesser weight: counts, dates, ids.</summary>
    public sealed record Note(EquatableList<Inline> Text) : Block;

    /// <summary>Short lines that belong together, one below the other.</summary>
    public sealed record Lines(EquatableList<EquatableList<Inline>> Items) : Block;

    /// <summary>Numbers of days, a row of bars for each thing that is counted.</summary>
    public sealed record Chart(EquatableList<ChartRow> Rows) : Block
    {
        /// <summary>The days of the values; without them, it cannot be drawn as a picture.</summary>
        public EquatableList<LocalDate> Days { get; init; }

        /// <summary>The same in text, for where there are no pictures.</summary>
        public Lines AsLines() => new([.. Rows.Select(row => (EquatableList<Inline>)[$"{Sparkline.Of(row.Values)} {row.Label} · {row.Note}"])]);
    }

    /// <summary>A paper in a summary.</summary>
    /// <param name="Number">Its number in the edition.</param>
    /// <param name="Title">Links to <paramref name="Url"/>.</param>
    /// <param name="Url">Its page on arXiv.</param>
    /// <param name="Authors">Shortened; null in the compact layout.</param>
    /// <param name="Tldr">Null in the compact layout, or where the edition has none.</param>
    /// <param name="Open">Opens its card; its label is the number.</param>
    public sealed record PaperItem(int Number, EquatableList<Inline> Title, string Url, string? Authors, EquatableList<Inline>? Tldr, Button Open) : Block
    {
        /// <summary>What else there is to say about it, folded; in the rich layout alone.</summary>
        public EquatableList<Fold> Parts { get; init; }

        /// <summary>What stands on <see cref="Open"/> where it has its place beside the paper; null for the number there as well.</summary>
        public string? OpenLabel { get; init; }
    }

    /// <summary>A part that is folded until asked for, where the platform can fold.</summary>
    public sealed record Fold(string Label, EquatableList<Inline> Text) : Block
    {
        /// <summary>Turns the message so that it shows this part, where the platform cannot fold; chosen while it is shown. Null: it is always shown there.</summary>
        public Button? Open { get; init; }
    }
}

/// <summary>A row of a chart.</summary>
/// <param name="Label">What is counted.</param>
/// <param name="Values">One for each day, the oldest first; never negative.</param>
/// <param name="Note">What matters of them, in words.</param>
public sealed record ChartRow(string Label, EquatableList<int> Values, string Note)
{
    /// <summary>Whether it counts all that the other rows are parts of; its label is a word, theirs are codes of categories.</summary>
    public bool IsWhole { get; init; }
}
