namespace DigestBot.Core.Rendering.Text;

/// <summary>The fields an AI wrote, as people can read them.</summary>
public static class AiText
{
    /// <summary>The text as runs with their styles.</summary>
    public static IReadOnlyList<Inline> Read(string source) => [source];

    /// <summary>The words alone.</summary>
    public static string ToPlain(string source) => Inlines.ToPlain(Read(source));
}
