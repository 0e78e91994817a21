using System.Buffers;
using System.Text;

namespace DigestBot.Core.Digests.Parsing.Markdown;

/// <summary>Reads the Markdown form: decode once, cut into papers, read each one's fields, then compare with what the file promises.</summary>
internal static class MarkdownDigestParser
{
    public static ParsedDigest Parse(ReadOnlySpan<byte> utf8, ProblemLog problems)
    {
        // The decoded text is needed only until the fields are cut out of it, so its room is borrowed.
        var room = ArrayPool<char>.Shared.Rent(utf8.Length);
        try
        {
            return Read(room.AsSpan(0, Encoding.UTF8.GetChars(utf8, room)), problems);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(room);
        }
    }

    private static ParsedDigest Read(ReadOnlySpan<char> text, ProblemLog problems)
    {
        var contents = new TableOfContents();
        var blocks = new BlockSplitter(text, contents, problems).Split();
        var shelf = new PaperShelf(problems);
        foreach (var block in blocks)
            if (PaperReader.Read(text, block, problems) is { } paper)
                shelf.Add(paper, block.Line);

        var papers = PaperNumbers.Settle(shelf, problems);
        contents.Check(blocks, problems);
        Closings.Check(blocks, problems);
        PaperGaps.Report(shelf, problems);
        if (blocks.Count == 0)
            problems.Add(0, "The digest lists no papers.", "If there should be some, fetch it again.");
        return new(DigestForm.Markdown, papers, problems.ToList());
    }
}
