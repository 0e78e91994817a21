using DigestBot.Benchmarks.Library;

namespace DigestBot.Benchmarks.Measuring;

/// <summary>What the benchmarks of one run share.</summary>
internal sealed class Session(Scale scale, TextWriter progress, string? libraryFile) : IAsyncDisposable
{
    private PaperLibrary? _large;
    private PaperLibrary? _small;
    private Programs? _programs;

    public Scale Scale => scale;

    /// <summary>A folder for files, gone after the run.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("digestbot-bench-").FullName;

    public void Say(string text) => progress.WriteLine(text);

    /// <summary>The bot as it is published, and the servers beside it.</summary>
    public async Task<Programs> ProgramsAsync(CancellationToken ct) => _programs ??= await Programs.PrepareAsync(this, ct);

    /// <summary>The database of many papers.</summary>
    public async Task<PaperLibrary> LargeAsync(CancellationToken ct) => _large ??= await OpenAsync(libraryFile ?? Path.Combine(Folder, "large.db"), scale.Papers, ct);

    /// <summary>The database of a tenth as many.</summary>
    public async Task<PaperLibrary> SmallAsync(CancellationToken ct) => _small ??= await OpenAsync(Path.Combine(Folder, "small.db"), scale.Papers / 10, ct);

    public async ValueTask DisposeAsync()
    {
        foreach (var library in new[] { _large, _small }.OfType<PaperLibrary>())
            await library.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task<PaperLibrary> OpenAsync(string path, int papers, CancellationToken ct)
    {
        var library = await PaperLibrary.OpenAsync(path, ct);
        await library.GrowAsync(papers, this, ct);
        return library;
    }
}
