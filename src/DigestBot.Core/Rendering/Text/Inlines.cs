namespace DigestBot.Core.Rendering.Text;

/// <summary>What can be done with runs of text.</summary>
public static class Inlines
{
    /// <summary>The words alone, without style and addresses.</summary>
    public static string ToPlain(IReadOnlyList<Inline> inlines) => string.Concat(inlines.Select(ToPlain));

    private static string ToPlain(Inline inline) => inline switch
    {
        Inline.Plain plain => plain.Text,
        Inline.Strong strong => ToPlain(strong.Content),
        Inline.Emphasis emphasis => ToPlain(emphasis.Content),
        Inline.Code code => code.Text,
        Inline.Link link => ToPlain(link.Content),
        _ => throw new NotSupportedException(inline.GetType().Name),
    };
}
