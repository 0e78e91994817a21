using System.Runtime.CompilerServices;
using System.Text;
using DigestBot.Benchmarks.Library;
using DigestBot.Benchmarks.Measuring;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Parsing;
using DigestBot.Tests;

namespace DigestBot.Benchmarks.Parsing;

/// <summary>Reading digests in Markdown, from the file to its papers, against having the same files as text.</summary>
internal sealed class ParseBenchmark : IBenchmark
{
    private const int TimesARound = 10;
    private readonly DigestParser _parser = new();

    public string Name => "parse";

    public async IAsyncEnumerable<Figure> MeasureAsync(Session session, [EnumeratorCancellation] CancellationToken ct)
    {
        var files = await FilesAsync(session, ct);
        var papers = files.Sum(file => _parser.Parse(File.ReadAllBytes(file)).Papers.Count);
        if (papers == 0)
            throw new InvalidOperationException("Not one paper was read.");
        var what = $"parse {files.Count} Markdown files, {papers} papers";
        var ratios = await Rounds.MeasureAsync(session.Scale.Rounds * 3, _ => Task.FromResult(Time(files, file => _parser.Parse(File.ReadAllBytes(file)))
            / Time(files, file => Encoding.UTF8.GetString(File.ReadAllBytes(file)))));
        yield return Figure.AtMost(what, "reading the same files and decoding them to a string", 2, ratios);
        var allocated = Allocated(files) / (double)files.Sum(Kept);
        yield return new("what that allocates", "the text that is kept", "at most 1.5 times", $"{allocated:0.00} times", allocated <= 1.5);
    }

    private static async Task<IReadOnlyList<string>> FilesAsync(Session session, CancellationToken ct)
    {
        if (Repository.Corpus is { } corpus)
            return [.. Directory.EnumerateFiles(corpus, "*.md").Order()];
        var generated = new GeneratedPapers(SamplePapers.All);
        var file = Path.Combine(session.Folder, "parse.md");
        await File.WriteAllTextAsync(file, DigestText.Markdown(generated.Take(0, 600)), ct);
        return [file];
    }

    private static double Time<T>(IReadOnlyList<string> files, Func<string, T> read)
    {
        GC.Collect();
        var start = TimeProvider.System.GetTimestamp();
        for (var time = 0; time < TimesARound; time++)
            foreach (var file in files)
                GC.KeepAlive(read(file));
        return TimeProvider.System.GetElapsedTime(start).TotalMilliseconds;
    }

    private long Allocated(IReadOnlyList<string> files)
    {
        var contents = files.Select(File.ReadAllBytes).ToList();
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var content in contents)
            GC.KeepAlive(_parser.Parse(content));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private long Kept(string file) => _parser.Parse(File.ReadAllBytes(file)).Papers.SelectMany(Texts).Sum(text => (long)(text?.Length ?? 0) * sizeof(char));

    private static IEnumerable<string?> Texts(Paper paper) =>
        [paper.ArxivId.Value, paper.Title, paper.Url, .. paper.Authors, paper.Tldr, paper.Motivation, paper.Method, paper.Result, paper.Conclusion, paper.Abstract];
}
