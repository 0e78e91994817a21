namespace DigestBot.Core.Digests.Parsing.Markdown;

/// <summary>Tells from the closing tags whether the file ends where it should.</summary>
internal static class Closings
{
    public static void Check(List<PaperBlock> blocks, ProblemLog problems)
    {
        var unclosed = blocks.Where(block => !block.IsClosed).ToList();
        if (unclosed is [var only] && only == blocks[^1])
            problems.Add(only.Line, "The file ends inside this paper.", "Its last field may be incomplete; fetch the file again.");
        else
            foreach (var block in unclosed)
                problems.AddRecurring(block.Line, "The paper is not closed by </details>.", "It was read up to where the next one begins.");
    }
}
