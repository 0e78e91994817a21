using Dapper;
using DigestBot.Storage.Delivery.Planning;
using DigestBot.Storage.Tests.Support;

namespace DigestBot.Storage.Tests.Delivery;

/// <summary>How SQLite goes about finding who is due.</summary>
public class DueChatsTests
{
    private static readonly object Parameters = new { Now = 0, LastArrival = 0, IsNow = false, ChatId = (long?)null };

    [Fact]
    public async Task Due_chats_are_found_by_their_profiles_index()
    {
        using var database = await TestDatabase.CreateAsync();
        var steps = await ExplainAsync(database, DueChats.Note);
        Assert.Contains(steps, step => step.StartsWith("SEARCH c USING INDEX chat_profile (profile_id=?)", StringComparison.Ordinal));
        Assert.DoesNotContain(steps, ScansChats);
    }

    [Fact]
    public async Task Due_profiles_are_found_by_the_ends_of_indexes()
    {
        using var database = await TestDatabase.CreateAsync();
        var steps = await ExplainAsync(database, $"SELECT id FROM profile WHERE {DueProfiles.Due}");
        Assert.Equal(["profile_looked", "profile_seen", "profile_wakes"], steps.Where(step => step.Contains("INDEX profile_", StringComparison.Ordinal))
            .Select(step => step.Split("INDEX ")[1].Split(' ')[0]).Order());
        Assert.DoesNotContain(steps, step => step.StartsWith("SCAN", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_the_index_all_chats_would_be_scanned()
    {
        using var database = await TestDatabase.CreateAsync();
        Assert.Contains(await ExplainAsync(database, DueChats.Note, "DROP INDEX chat_profile; PRAGMA automatic_index = OFF"), ScansChats);
    }

    private static bool ScansChats(string step) => step is "SCAN c" or "SCAN chat" || step.StartsWith("SCAN c ", StringComparison.Ordinal);

    private static Task<List<string>> ExplainAsync(TestDatabase database, string sql, string first = "SELECT 1") => database.LookAsync(connection =>
    {
        connection.Execute(first);
        PlanTables.Create(connection);
        var steps = connection.Query<Step>($"EXPLAIN QUERY PLAN {sql}", Parameters).Select(step => AsToday(step.Detail)).ToList();
        PlanTables.Drop(connection);
        return steps;
    });

    // Older versions of SQLite write SEARCH TABLE chat AS c where today's write SEARCH c.
    private static string AsToday(string step) => step.Split(" TABLE ") is [var verb, var rest]
        ? $"{verb} {(rest.Split(" AS ", 2) is [_, var alias] ? alias : rest)}"
        : step;

    private sealed class Step
    {
        public required string Detail { get; init; }
    }
}
