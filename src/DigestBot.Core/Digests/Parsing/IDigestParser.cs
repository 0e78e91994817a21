namespace DigestBot.Core.Digests.Parsing;

/// <summary>Reads a digest file's bytes, in whichever form they are.</summary>
public interface IDigestParser
{
    /// <summary>
    /// Reads a file; one of more than <see cref="DigestParser.MaxBytes"/> is refused. Never throws for what the content is: damage becomes
    /// <see cref="ParsedDigest.Problems"/>.
    /// </summary>
    /// <param name="content">The bytes as they came; UTF-8, with or without a byte order mark.</param>
    /// <param name="categoryOrder">
    /// The publisher's preference among categories, by which the papers of the JSON form are numbered; null for the upstream publisher's. See
    /// <see cref="CategoryOrder"/>.
    /// </param>
    ParsedDigest Parse(ReadOnlySpan<byte> content, IReadOnlyList<string>? categoryOrder = null);
}
