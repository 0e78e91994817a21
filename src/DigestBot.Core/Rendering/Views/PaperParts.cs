using DigestBot.Core.Digests;
using DigestBot.Core.Languages;
using DigestBot.Core.Rendering.Text;

namespace DigestBot.Core.Rendering.Views;

/// <summary>What the digest says about a paper besides its TL;DR, each part folded.</summary>
internal static class PaperParts
{
    public static IEnumerable<Block.Fold> Of(Paper paper, Texts texts) =>
        from part in new (string Label, string? Text)[]
        {
            (texts.Motivation, paper.Motivation),
            (texts.Method, paper.Method),
            (texts.Result, paper.Result),
            (texts.Conclusion, paper.Conclusion),
        }
        where !string.IsNullOrWhiteSpace(part.Text)
        select new Block.Fold(part.Label, [.. AiText.Read(part.Text!)]);
}
