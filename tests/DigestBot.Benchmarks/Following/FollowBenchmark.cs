using System.Security.Cryptography;
using Dapper;
using DigestBot.Benchmarks.Planning;
using DigestBot.Core.Chats;
using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Intake;
using DigestBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace DigestBot.Benchmarks.Following;

/// <summary>How much longer an edition takes to come in when chats follow 100,000 different rules: read, matched and written down.</summary>
internal static class FollowBenchmark
{
    private const int Rules = 100_000;
    private const int RulesOfAChat = 10;
    private const int Papers = 500;
    private const int Rounds = 7;

    private static readonly ChatSettings Settings = new() { Language = "en", TimeZone = "UTC", DeliveryTime = new(9, 0) };

    public static async Task<int> RunAsync(TextWriter output, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("digestbot-bench-").FullName;
        try
        {
            await using var without = await OpenAsync(Path.Combine(folder, "without.db"), rules: 0, ct);
            await using var with = await OpenAsync(Path.Combine(folder, "with.db"), Rules, ct);
            await output.WriteLineAsync($"{Rules} rules of {Rules / RulesOfAChat} chats, editions of {Papers} papers; {Environment.ProcessorCount} processors");
            await MeasureAsync(output, without, with, round: 0, ct); // The first time, code is still being compiled.
            List<double> took = [];
            for (var round = 1; round <= Rounds; round++)
                took.Add(await MeasureAsync(output, without, with, round, ct));
            await output.WriteLineAsync($"median of {Rounds}: {took.Order().ElementAt(Rounds / 2):F0} ms for all rules (goal: at most 2000)");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> MeasureAsync(TextWriter output, ServiceProvider without, ServiceProvider with, int round, CancellationToken ct)
    {
        var bare = await ImportAsync(without, round, ct);
        var matched = await ImportAsync(with, round, ct);
        var matches = await with.GetRequiredService<Database>().ReadAsync(connection => connection.QuerySingle<int>(
            "SELECT coalesce(sum(json_array_length(papers)), 0) FROM rule_match WHERE arrival_id = (SELECT max(id) FROM arrival)"), ct);
        var took = (matched.Time - bare.Time).TotalMilliseconds;
        await output.WriteLineAsync($"without rules {bare}, with them {matched}: {took:F0} ms, {matches} matches");
        return took;
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
