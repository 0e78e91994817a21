using DigestBot.Core.Digests.Parsing.JsonLines;
using DigestBot.Core.Digests.Parsing.Markdown;

namespace DigestBot.Core.Digests.Parsing;

/// <summary>Looks which form a file has and hands it to that form's parser.</summary>
public sealed class DigestParser : IDigestParser
{
    /// <summary>The largest file that is read, in bytes. The largest real edition has 2.3 million.</summary>
    public const int MaxBytes = 256 * 1024 * 1024;

    /// <inheritdoc />
    public ParsedDigest Parse(ReadOnlySpan<byte> content, IReadOnlyList<string>? categoryOrder = null)
    {
        var problems = new ProblemLog();
        if (content.Length > MaxBytes)
            return Refuse(problems, $"The file has {content.Length / 1024 / 1024} MB; a digest has a few.", "Check that this is a digest.");

        // Source: RFC 1952, 2.3.1: what begins so is a gzip file.
        if (content.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            return Refuse(problems, "This is a gzip file, not a digest.", "Unpack it, or have it published as it is.");

        var text = DigestBytes.Clean(content, problems);
        return FormSniffer.Sniff(text) switch
        {
            SniffedForm.Markdown => MarkdownDigestParser.Parse(text, problems),
            SniffedForm.JsonLines => JsonLinesDigestParser.Parse(text, new(categoryOrder ?? CategoryOrder.Upstream), problems),
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
