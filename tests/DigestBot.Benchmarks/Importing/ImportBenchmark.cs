using System.Runtime.CompilerServices;
using System.Text;
using DigestBot.Benchmarks.Library;
using DigestBot.Benchmarks.Measuring;
using DigestBot.Core.Digests.Intake;
using DigestBot.Core.Digests.Parsing;
using DigestBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DigestBot.Benchmarks.Importing;

/// <summary>Editions from their bytes to the index, against SQLite's own shell that is given the same rows as statements: both into a new file, a transaction an edition.</summary>
internal sealed class ImportBenchmark : IBenchmark
{
    private const string What = "import: parse, store, index";
    private const string Against = "the `sqlite3` shell given the same rows and index entries as SQL";

    public string Name => "import";

    public async IAsyncEnumerable<Figure> MeasureAsync(Session session, [EnumeratorCancellation] CancellationToken ct)
    {
        if (!SqliteShell.IsThere)
        {
            yield return Figure.Missing(What, Against, "at most 1.3 times", "there is no sqlite3 here (apt-get install sqlite3)");
            yield break;
        }

        var generated = new GeneratedPapers(SamplePapers.All);
        var editions = Enumerable.Range(0, session.Scale.ImportedEditions).Select(index => Arrival(index, generated.Take(index * session.Scale.EditionPapers, session.Scale.EditionPapers))).ToList();
        var empty = Path.Combine(session.Folder, "import.empty.db");
        await using (var file = Open(empty))
            await file.GetRequiredService<Database>().MigrateAsync(ct);
        var statements = Path.Combine(session.Folder, "import.sql");
        yield return Figure.AtMost($"{What} ({editions.Count} editions, {editions.Count * session.Scale.EditionPapers:N0} papers)", Against, 1.3, await Rounds.MeasureAsync(session.Scale.Rounds, async round =>
        {
            var copy = Copy(empty, session, "import.db");
            await using var file = Open(copy);
            var (import, papers) = await Took.MeasureAsync(() => ImportAsync(file, editions, ct));
            if (round == 0)
                await PreparedRows.WriteAsync(file.GetRequiredService<Database>(), statements, ct);
            var target = Copy(empty, session, "import.shell.db");
            var shell = await SqliteShell.LoadAsync(target, statements, ct);
            if (PreparedRows.Count(target) is var rows && rows != papers)
                throw new InvalidOperationException($"The shell stored {rows} papers, the import {papers}.");
            session.Say($"  import {import}, shell {shell.TotalMilliseconds:F0} ms");
            return import.Time / shell;
        }));
    }

    private static DigestArrival Arrival(int index, IReadOnlyList<Core.Digests.Paper> papers) =>
        new($"{new LocalDate(2026, 1, 1).PlusDays(index):uuuu-MM-dd}_AI_enhanced_Chinese.jsonl", Encoding.UTF8.GetBytes(DigestText.JsonLines(papers)), "generated");

    private static async Task<int> ImportAsync(ServiceProvider file, IEnumerable<DigestArrival> editions, CancellationToken ct)
    {
        var importer = new DigestImporter(new DigestParser(), file.GetRequiredService<IEditionIntake>(), TimeProvider.System, DateTimeZone.Utc);
        var papers = 0;
        foreach (var edition in editions)
            papers += (await importer.StoreAsync(importer.Read(edition), ct))?.NewPapers ?? 0;
        return papers;
    }

    private static ServiceProvider Open(string path) => new ServiceCollection().AddLogging().AddStorage(new() { Path = path }).BuildServiceProvider();

    private static string Copy(string empty, Session session, string name)
    {
        var path = Path.Combine(session.Folder, name);
        foreach (var old in Directory.EnumerateFiles(session.Folder, name + "*"))
            File.Delete(old);
        File.Copy(empty, path);
        return path;
    }
}
