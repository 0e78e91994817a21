using DigestBot.Core.Digests;
using DigestBot.Core.Rendering.Text;

namespace DigestBot.Core.Search;

/// <summary>A paper's texts as people read them.</summary>
internal static class SearchTexts
{
    /// <summary>What the AI wrote, the TL;DR first.</summary>
    public static IEnumerable<string> Summaries(Paper paper) =>
        from text in (string?[])[paper.Tldr, paper.Motivation, paper.Method, paper.Result, paper.Conclusion]
        where !string.IsNullOrWhiteSpace(text)
        select AiText.ToPlain(text);

    /// <summary>Null where there is none.</summary>
    public static string? Abstract(Paper paper) => string.IsNullOrWhiteSpace(paper.Abstract) ? null : TexText.ToPlain(paper.Abstract);
}
