using DigestBot.Core.Digests;
using DigestBot.Core.Rendering.Text;

namespace DigestBot.Core.Rendering;

/// <summary>What the bot says, before any platform's markup: a dialect turns it into text for one platform.</summary>
/// <param name="Blocks">What is read, from top to bottom.</param>
/// <param name="Buttons">What can be pressed, row by row.</param>
public sealed record Message(EquatableList<Block> Blocks, EquatableList<ButtonRow> Buttons = default);

/// <summary>Buttons that stand side by side where the platform has room.</summary>
public sealed record ButtonRow(EquatableList<Button> Buttons);

/// <summary>Something to press: it either sends its data back or opens an address.</summary>
/// <param name="Label">What stands on it; kept short, platforms cut it.</param>
/// <param name="Data">What pressing sends back; null for a link or a button that only shows something.</param>
/// <param name="Url">What pressing opens; null unless it is a link.</param>
/// <param name="Title">What it does in words, for those who cannot see the sign on it.</param>
/// <param name="Chosen">Whether it shows the choice in force (a toggle that is on).</param>
public sealed record Button(string Label, ButtonData? Data = null, string? Url = null, string? Title = null, bool Chosen = false);

/// <summary>A part of a message, one below the other.</summary>
public abstract record Block
{
    /// <summary>What the message is about, and a word at its side such as the date.</summary>
    public sealed record Heading(EquatableList<Inline> Text, string? Aside = null) : Block;

    /// <summary>Running text; may hold line breaks.</summary>
    public sealed record Paragraph(EquatableList<Inline> Text) : Block;

    /// <summary>Facts of lesser weight: counts, dates, ids.</summary>
    public sealed record Note(EquatableList<Inline> Text) : Block;

    /// <summary>Short lines that belong together, one below the other.</summary>
    public sealed record Lines(EquatableList<EquatableList<Inline>> Items) : Block;

    /// <summary>A paper in a summary.</summary>
    /// <param name="Number">Its number in the edition.</param>
    /// <param name="Title">Links to <paramref name="Url"/>.</param>
    /// <param name="Url">Its page on arXiv.</param>
    /// <param name="Authors">Shortened; null in the compact layout.</param>
    /// <param name="Tldr">Null in the compact layout, or where the edition has none.</param>
    /// <param name="Open">Opens its card; its label is the number.</param>
    public sealed record PaperItem(int Number, EquatableList<Inline> Title, string Url, string? Authors, EquatableList<Inline>? Tldr, Button Open) : Block;

    /// <summary>A part that is folded until asked for, where the platform can fold.</summary>
    public sealed record Fold(string Label, EquatableList<Inline> Text) : Block;
}
