namespace DigestBot.Core.Digests.Parsing;

/// <summary>Reads a digest file's bytes, in whichever form they are.</summary>
public interface IDigestParser
{
    /// <summary>
    /// Reads a file; one of more than <see cref="DigestParser.MaxBytes"/> is refused. Never throws for what the content is: damage becomes
    /// <see cref="ParsedDigest.Problems"/>.
    /// </summary>
    /// <param name="content">The bytes as they came; UTF-8, with or without a byte order mark.</param>
    ParsedDigest Parse(ReadOnlySpan<byte> content);
}
