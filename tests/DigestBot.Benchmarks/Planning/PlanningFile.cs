using System.Security.Cryptography;
using Dapper;
using DigestBot.Benchmarks.Measuring;
using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Intake;
using DigestBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace DigestBot.Benchmarks.Planning;

/// <summary>A database of chats that differ in settings and categories, an edition with news for all of them, and what is measured on it.</summary>
internal sealed class PlanningFile(string path) : IAsyncDisposable
{
    private const int Papers = 5;
    private static readonly Instant Opening = Instant.FromUtc(2026, 3, 1, 8, 0);
    private static readonly LocalDate Day = new(2026, 3, 1);

    private readonly ServiceProvider _storage = new ServiceCollection()
        .AddSingleton<TimeProvider>(new StandingClock(Opening))
        .AddSingleton<Microsoft.Extensions.Logging.ILogger<Database>>(NullLogger<Database>.Instance)
        .AddStorage(new() { Path = path })
        .BuildServiceProvider();

    private Database Database => _storage.GetRequiredService<Database>();

    /// <summary>Creates it: real chats, each cloned as often as it takes.</summary>
    public async Task CreateAsync(int count, CancellationToken ct)
    {
        await Database.MigrateAsync(ct);
        var chats = _storage.GetRequiredService<IChatStore>();
        foreach (var (index, (settings, categories)) in Population.Models().Take(count).Index())
        {
            var chat = await chats.OpenAsync(new("telegram", $"{index}"), "telegram", settings, ct);
            foreach (var category in categories)
                await chats.SubscribeAsync(chat.Id, category, ct);
        }

        await Database.WriteAsync(connection => Clone(connection, Math.Max(0, (count / Population.Different) - 1)), ct);
        await ImportAsync(ct);
        await SettleAsync(ct);
    }

    /// <summary>Plans what is due a day later.</summary>
    public async Task<(Took Took, PlanOutcome Outcome)> PlanAsync(CancellationToken ct)
    {
        await WarmUpAsync(ct);
        var outbox = _storage.GetRequiredService<IOutbox>();
        return await Took.MeasureAsync(() => outbox.PlanAsync(new(Opening + Duration.FromHours(26), PlanMode.Due), ct));
    }

    /// <summary>Writes the same rows again, into the same table and through the same sort of connection, when all that is left to do is to write them.</summary>
    public async Task<(Took Took, int Rows)> InsertBareAsync(CancellationToken ct)
    {
        const string Columns = "chat_id, body_id, platform, silent, planned_at, due";
        await Database.WriteAsync(connection => connection.Execute($"CREATE TABLE prepared AS SELECT {Columns} FROM delivery ORDER BY id; DELETE FROM delivery"), ct);
        await SettleAsync(ct);
        await WarmUpAsync(ct);
        return await Took.MeasureAsync(() => Database.WriteAsync(
            connection => connection.Execute($"INSERT INTO delivery ({Columns}) SELECT {Columns} FROM prepared ORDER BY rowid"), ct));
    }

    public ValueTask DisposeAsync() => _storage.DisposeAsync();

    // Chats and subscriptions are moved on by as many ids as there are, again and again.
    private static int Clone(SqliteConnection connection, int clones)
    {
        connection.Execute("CREATE TEMP TABLE model AS SELECT * FROM chat; CREATE TEMP TABLE wish AS SELECT * FROM subscription");
        for (var clone = 1; clone <= clones; clone++)
            connection.Execute("""
                UPDATE temp.model SET id = id + @Different, chat_id = id + @Different;
                UPDATE temp.wish SET chat_id = chat_id + @Different;
                INSERT INTO chat SELECT * FROM temp.model;
                INSERT INTO subscription SELECT * FROM temp.wish;
                """, new { Population.Different });
        return connection.Execute("DROP TABLE temp.model; DROP TABLE temp.wish");
    }

    private async Task ImportAsync(CancellationToken ct)
    {
        var papers = Population.Categories.SelectMany(category => Enumerable.Repeat(category, Papers)).Select((category, index) => new Paper
        {
            Number = index + 1,
            ArxivId = ArxivId.TryParse($"2603.{index:00000}", out var id) ? id : throw new InvalidOperationException("No arXiv id."),
            Title = $"Paper {index}",
            Url = id.AbstractUrl,
            Authors = ["Ada One"],
            Category = category,
            Categories = [category],
        });
        await _storage.GetRequiredService<IEditionIntake>().StoreAsync(
            new("arxiv-daily", Day, "en"), new("2026-03-01.md", SHA256.HashData([])), new(DigestForm.Markdown, [.. papers], []), ct);
    }

    // The file without gaps, and nothing of it in the log.
    private Task<int> SettleAsync(CancellationToken ct) => Database.ReadAsync(connection => connection.Execute("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)"), ct);

    private Task<Instant?> WarmUpAsync(CancellationToken ct) => _storage.GetRequiredService<IOutbox>().NextDueAsync([], ct);

    private sealed class StandingClock(Instant now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now.ToDateTimeOffset();
    }
}
