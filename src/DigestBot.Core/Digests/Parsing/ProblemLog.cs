namespace DigestBot.Core.Digests.Parsing;

/// <summary>Gathers problems while a file is read. What recurs is said once, and a hopeless file does not bury the reader.</summary>
internal sealed class ProblemLog
{
    private const int MostProblems = 1000;

    private readonly List<DigestProblem> _problems = [];
    private readonly Dictionary<DigestProblem, (int Line, int Times)> _recurring = [];
    private int _leftOut;

    /// <summary>Notes a problem of one line; 0 stands for the file as a whole.</summary>
    public void Add(int line, string what, string advice, ProblemSeverity severity = ProblemSeverity.Warning)
    {
        if (_problems.Count < MostProblems)
            _problems.Add(new(line, what, advice, severity));
        else
            _leftOut++;
    }

    /// <summary>Notes a warning that other lines may share word for word; it is reported at its first line, with their number.</summary>
    public void AddRecurring(int line, string what, string advice)
    {
        var problem = new DigestProblem(0, what, advice);
        var known = _recurring.GetValueOrDefault(problem, (Line: line, Times: 0));
        _recurring[problem] = (known.Line, known.Times + 1);
    }

    public IReadOnlyList<DigestProblem> ToList()
    {
        var all = _problems.Concat(_recurring.Select(entry => Summarise(entry.Key, entry.Value.Line, entry.Value.Times))).OrderBy(problem => problem.Line);
        return _leftOut == 0
            ? [.. all]
            : [new(0, $"{_leftOut} further problems are not listed.", "Check that this is a digest, and whole.", ProblemSeverity.Error), .. all];
    }

    private static DigestProblem Summarise(DigestProblem problem, int line, int times) => problem with
    {
        Line = line,
        What = times == 1 ? problem.What : $"{problem.What} The same holds {times - 1} more times.",
    };
}
