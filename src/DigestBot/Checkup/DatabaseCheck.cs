using System.Runtime.CompilerServices;
using DigestBot.Configuration;
using DigestBot.Core;
using DigestBot.Storage;
using NodaTime;

namespace DigestBot.Checkup;

/// <summary>The SQLite in use, the database file, and who works on it.</summary>
internal sealed class DatabaseCheck(Settings settings, TimeProvider time) : ICheck
{
    private const string Subject = "database";

    private readonly Examination _examination = new(settings.Storage);
    private readonly string _path = Path.GetFullPath(settings.Storage.Path);

    public async IAsyncEnumerable<Finding> LookAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var engine = Engine();
        yield return engine;
        if (engine.Verdict == Verdict.Problem)
            yield break;
        var (facts, trouble) = await Task.Run(() => Look(ct), ct);
        if (trouble is not null)
            yield return Finding.Wrong(Subject, trouble.Message);
        else if (facts is null)
            yield return Finding.Fine(Subject, $"{_path} is not there yet; the first start creates it");
        else
            foreach (var finding in Read(facts))
                yield return finding;
    }

    private Finding Engine()
    {
        try
        {
            return _examination.Engine() switch
            {
                { Warning: { } warning } engine => Finding.Warn(
                    "SQLite", $"{engine.Version}, the bundled one, which gets no security updates. {warning} Install it, such as by apt-get install libsqlite3-0."),
                { IsSystem: false } engine => Finding.Warn("SQLite", $"{engine.Version}, the bundled one, which gets no security updates. Set Storage:Sqlite to auto."),
                { } engine => Finding.Fine("SQLite", $"{engine.Version}, the operating system's"),
            };
        }
        catch (StorageException none)
        {
            return Finding.Wrong("SQLite", none.Message);
        }
    }

    private (DatabaseFacts? Facts, StorageException? Trouble) Look(CancellationToken ct)
    {
        try
        {
            return (_examination.Look(ct), null);
        }
        catch (StorageException trouble)
        {
            return (null, trouble);
        }
    }

    private IEnumerable<Finding> Read(DatabaseFacts facts)
    {
        var newest = Examination.NewestSchema;
        foreach (var fault in facts.Faults)
            yield return Finding.Wrong(Subject, $"{_path} is damaged: {fault}. Stop the service and put a backup in its place: digestbot restore FILE --force");
        if (facts.Schema > newest)
            yield return Finding.Wrong(Subject, $"{_path} was written by a newer version (its schema is {facts.Schema}, this program knows {newest}). Start the newer version.");
        else if (facts.Schema == 0 || !facts.IsOurs)
            yield return Finding.Wrong(Subject, $"{_path} is not a database of this program. Set Storage:Path to another file.");
        else if (facts.Schema < newest)
            yield return Finding.Warn(Subject, $"its schema is {facts.Schema}; the next start brings it to {newest}. Make a backup before: digestbot backup FILE");
        else if (facts.Faults.Count == 0)
            yield return Finding.Fine(Subject, $"{_path} is whole: schema {facts.Schema}, {facts.Chats} chats, {facts.Waiting} messages waiting, {Editions(facts)}");
        yield return Service(facts.Service);
    }

    private static string Editions(DatabaseFacts facts) => facts.LatestEdition is { } latest ? $"editions until {latest}" : "no editions";

    private Finding Service(DutyHolder? service) => service switch
    {
        { } holder when holder.Until <= Instant.FromDateTimeOffset(time.GetUtcNow()) => Finding.Fine("service", "none is running; the last one did not end by itself, and the next one takes over"),
        { } holder when holder.Machine != Environment.MachineName => Finding.Warn(
            "service", $"process {holder.Process} on {holder.Machine} works on this database. Only one machine may: SQLite's locks do not hold over a network."),
        { } holder => Finding.Fine("service", $"process {holder.Process} is running; another one would wait until it ends"),
        null => Finding.Fine("service", "none is running"),
    };
}
