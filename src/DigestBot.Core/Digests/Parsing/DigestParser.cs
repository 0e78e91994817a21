using DigestBot.Core.Digests.Parsing.JsonLines;
using DigestBot.Core.Digests.Parsing.Markdown;

namespace DigestBot.Core.Digests.Parsing;

/// <summary>Looks which form a file has and hands it to that form's parser.</summary>
/// <param name="categoryOrder">
/// The publisher's preference among categories, by which the papers of the JSON form are numbered; see <see cref="CategoryOrder"/>.
/// </param>
public sealed class DigestParser(IReadOnlyList<string>? categoryOrder = null) : IDigestParser
{
    /// <summary>The largest file that is read, in bytes. The largest real edition has 2.3 million.</summary>
    public const int MaxBytes = 256 * 1024 * 1024;

    private readonly CategoryOrder _categoryOrder = new(categoryOrder ?? CategoryOrder.Upstream);

    /// <inheritdoc />
    public ParsedDigest Parse(ReadOnlySpan<byte> content)
    {
        var problems = new ProblemLog();
        if (content.Length > MaxBytes)
            return Refuse(problems, $"The file has {content.Length / 1024 / 1024} MB; a digest has a few.", "Check that this is a digest.");

        var text = DigestBytes.Clean(content, problems);
        return FormSniffer.Sniff(text) switch
        {
            SniffedForm.Markdown => MarkdownDigestParser.Parse(text, problems),
            SniffedForm.JsonLines => JsonLinesDigestParser.Parse(text, _categoryOrder, problems),
            SniffedForm.Empty => Refuse(problems, "The file is empty.", "Fetch it again, or wait until it is published."),
            SniffedForm.Html => Refuse(problems, "This is a web page, not a digest.", "Fetch the raw file; the page may be an error message or a sign-in."),
            _ => Refuse(problems, "This is neither a Markdown digest nor JSON lines.", "Check that this is a digest of daily-arXiv-ai-enhanced."),
        };
    }

    private static ParsedDigest Refuse(ProblemLog problems, string what, string advice)
    {
        problems.Add(0, what, advice, ProblemSeverity.Error);
        return new(DigestForm.Markdown, [], problems.ToList());
    }
}
