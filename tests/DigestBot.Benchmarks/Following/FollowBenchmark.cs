using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Dapper;
using DigestBot.Benchmarks.Measuring;
using DigestBot.Core.Chats;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Intake;
using DigestBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace DigestBot.Benchmarks.Following;

/// <summary>How much longer an edition takes to come in when chats follow very many different rules: read, matched and written down.</summary>
internal sealed class FollowBenchmark : IBenchmark
{
    private const int RulesOfAChat = 10;
    private const int Papers = 500;

    private static readonly ChatSettings Settings = new() { Language = "en", TimeZone = "UTC", DeliveryTime = new(9, 0) };

    public string Name => "follow";

    public async IAsyncEnumerable<Figure> MeasureAsync(Session session, [EnumeratorCancellation] CancellationToken ct)
    {
        var rules = session.Scale.Rules;
        var (few, many) = (await MeasureAsync(rules / 10, session, ct), await MeasureAsync(rules, session, ct));
        yield return new(
            $"finding what {rules:N0} rules of {rules / RulesOfAChat:N0} chats ask for among {Papers} new papers", "the same import where nothing is followed", "at most 2 s longer",
            $"{many.Median / 1000:0.0} s longer ({many.Least / 1000:0.0} to {many.Most / 1000:0.0})", many.Median <= 2000);
        yield return Figure.Growth("the same", "rules", Math.Max(1, few.Median), Math.Max(1, many.Median));
    }

    private static async Task<Rounds> MeasureAsync(int rules, Session session, CancellationToken ct)
    {
        await using var without = await OpenAsync(Path.Combine(session.Folder, $"follow.{rules}.without.db"), rules: 0, ct);
        await using var with = await OpenAsync(Path.Combine(session.Folder, $"follow.{rules}.db"), rules, ct);
        return await Rounds.MeasureAsync(session.Scale.Rounds, async round =>
        {
            var bare = await ImportAsync(without, round, ct);
            var matched = await ImportAsync(with, round, ct);
            var matches = await with.GetRequiredService<Database>().ReadAsync(connection => connection.QuerySingle<int>(
                "SELECT coalesce(sum(json_array_length(papers)), 0) FROM rule_match WHERE arrival_id = (SELECT max(id) FROM arrival)"), ct);
            session.Say($"  without rules {bare}, with {rules} {matched}, {matches} matches");
            return matches > 0 ? (matched.Time - bare.Time).TotalMilliseconds : throw new InvalidOperationException("Not one rule found anything.");
        });
    }

    private static async Task<ServiceProvider> OpenAsync(string path, int rules, CancellationToken ct)
    {
        var storage = new ServiceCollection()
            .AddSingleton<Microsoft.Extensions.Logging.ILogger<Database>>(NullLogger<Database>.Instance)
            .AddStorage(new() { Path = path })
            .BuildServiceProvider();
        var database = storage.GetRequiredService<Database>();
        await database.MigrateAsync(ct);
        await storage.GetRequiredService<IChatStore>().OpenAsync(new("telegram", "0"), "telegram", Settings, ct);
        await database.WriteAsync(connection => Follow(connection, SomeRules.Take(rules)), ct);
        return storage;
    }

    private static int Follow(SqliteConnection connection, IEnumerable<string> rules)
    {
        foreach (var (index, text) in rules.Index())
            connection.Execute("""
                INSERT INTO chat (platform, chat_id, thread, profile_id, silent, state, cursor, created_at)
                SELECT 'telegram', @chat, '', profile_id, 0, 0, 0, 0 FROM chat WHERE id = 1 ON CONFLICT DO NOTHING;
                INSERT INTO rule (id, text) VALUES (@id, @text);
                INSERT INTO follow (chat_id, rule_id, active) SELECT id, @id, 1 FROM chat WHERE chat_id = @chat
                """, new { id = index + 1, text, chat = $"{1 + (index / RulesOfAChat)}" });
        return 0;
    }

    private static async Task<Took> ImportAsync(ServiceProvider storage, int round, CancellationToken ct)
    {
        var papers = SomePapers.Take(round, Papers).ToList();
        var day = new LocalDate(2026, 3, 1).PlusDays(round);
        var intake = storage.GetRequiredService<IEditionIntake>();
        return (await Took.MeasureAsync(() => intake.StoreAsync(
            new("arxiv-daily", day, "en"), new($"{round}.md", SHA256.HashData([(byte)round])), new(DigestForm.Markdown, [.. papers], []), ct))).Took;
    }
}
