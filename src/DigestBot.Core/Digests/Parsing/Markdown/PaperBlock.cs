namespace DigestBot.Core.Digests.Parsing.Markdown;

/// <summary>The part of a digest that holds one paper.</summary>
/// <param name="Line">The line of its heading, from 1.</param>
/// <param name="Heading">Where the heading stands in the text.</param>
/// <param name="Body">What follows the heading, up to the closing tag or to whatever ends an unclosed paper; begins with the heading's line feed.</param>
/// <param name="Section">The category whose section it is in, or null before the first section.</param>
/// <param name="IsClosed">Whether the closing tag was there.</param>
internal readonly record struct PaperBlock(int Line, Range Heading, Range Body, string? Section, bool IsClosed);
