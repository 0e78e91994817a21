namespace DigestBot.Core.Digests.Parsing;

/// <summary>The papers of one file, one entry a paper. Of a repeated paper the first entry keeps its place and number, the most complete its content.</summary>
internal sealed class PaperShelf(ProblemLog problems)
{
    private readonly List<(Paper Paper, int Line)> _entries = [];
    private readonly Dictionary<ArxivId, int> _places = [];

    public IReadOnlyList<(Paper Paper, int Line)> Entries => _entries;

    public void Add(Paper paper, int line)
    {
        if (_places.TryAdd(paper.ArxivId, _entries.Count))
            _entries.Add((paper, line));
        else
            Repeat(paper, line);
    }

    private void Repeat(Paper paper, int line)
    {
        problems.AddRecurring(line, "The paper is in the file already.", "One entry is kept, the most complete.");
        var place = _places[paper.ArxivId];
        var (first, firstLine) = _entries[place];
        if (PaperGaps.Of(paper).Count < PaperGaps.Of(first).Count)
            _entries[place] = (paper with { Number = first.Number }, firstLine);
    }
}
