using DigestBot.Core.Digests;

namespace DigestBot.Core.Rendering.Text;

/// <summary>A run of text for people, with its style.</summary>
public abstract record Inline
{
    /// <summary>Text as it is; may hold line breaks.</summary>
    public sealed record Plain(string Text) : Inline;

    /// <summary>What stands out.</summary>
    public sealed record Strong(EquatableList<Inline> Content) : Inline;

    /// <summary>What is stressed.</summary>
    public sealed record Emphasis(EquatableList<Inline> Content) : Inline;

    /// <summary>Text that is shown sign by sign, in letters of one width.</summary>
    public sealed record Code(string Text) : Inline;

    /// <summary>A formula that was wholly understood.</summary>
    /// <param name="Tex">As its author wrote it, without the delimiters.</param>
    /// <param name="Text">As people read it where no formulas can be set.</param>
    public sealed record Formula(string Tex, string Text) : Inline;

    /// <summary>A link; the address is http, https or mailto, whatever the source held.</summary>
    public sealed record Link(string Url, EquatableList<Inline> Content) : Inline;

    /// <summary>Lets plain text stand where runs are expected.</summary>
    public static implicit operator Inline(string text) => new Plain(text);
}
