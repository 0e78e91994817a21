using System.Text;
using Dapper;
using DigestBot.Benchmarks.Measuring;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Intake;
using DigestBot.Core.Digests.Parsing;
using DigestBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DigestBot.Benchmarks.Library;

/// <summary>A database of generated papers that came in day by day. One that is there already is used as it is.</summary>
internal sealed class PaperLibrary : IAsyncDisposable
{
    private static readonly LocalDate First = new(2023, 1, 2);

    private readonly ServiceProvider _services;
    private readonly GeneratedPapers _generated;
    private readonly List<Took> _editions = [];
    private int _papers;

    private PaperLibrary(string path)
    {
        Path = path;
        _services = new ServiceCollection().AddLogging().AddStorage(new() { Path = path }).BuildServiceProvider();
        _generated = new(Samples);
    }

    public string Path { get; }

    public IReadOnlyList<Paper> Samples { get; } = SamplePapers.All;

    public IServiceProvider Services => _services;

    /// <summary>What each edition took from its bytes to the index, in order; empty where all were there already.</summary>
    public IReadOnlyList<Took> Editions => _editions;

    /// <summary>The day of the last edition.</summary>
    public LocalDate Last { get; private set; }

    public static async Task<PaperLibrary> OpenAsync(string path, CancellationToken ct)
    {
        var library = new PaperLibrary(path);
        var database = library._services.GetRequiredService<Database>();
        await database.MigrateAsync(ct);
        library._papers = await database.ReadAsync(connection => connection.QuerySingle<int>("SELECT count(*) FROM entry"), ct);
        return library;
    }

    /// <summary>Imports editions until there are so many papers.</summary>
    public async Task GrowAsync(int papers, Session session, CancellationToken ct)
    {
        var importer = new DigestImporter(new DigestParser(), _services.GetRequiredService<IEditionIntake>(), TimeProvider.System, DateTimeZone.Utc);
        var perEdition = session.Scale.EditionPapers;
        for (var first = 0; first < papers; first += perEdition)
        {
            Last = First.PlusDays(first / perEdition);
            var edition = _generated.Take(first, Math.Min(perEdition, papers - first));
            if (first < _papers)
                continue;
            var content = Encoding.UTF8.GetBytes(DigestText.JsonLines(edition));
            var (took, _) = await Took.MeasureAsync(async () => await importer.StoreAsync(importer.Read(new($"{Last:uuuu-MM-dd}_AI_enhanced_Chinese.jsonl", content, "generated")), ct)
                ?? throw new InvalidOperationException("An edition was not stored."));
            _editions.Add(took);
            if ((first + perEdition) % (papers / 10) < perEdition)
                session.Say($"  {first + perEdition} papers stored");
        }

        _papers = papers;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
