using Dapper;
using DigestBot.Storage.Delivery;
using DigestBot.Storage.Tests.Support;

namespace DigestBot.Storage.Tests.Delivery;

/// <summary>How SQLite goes about what is asked of the outbox again and again, however much is kept there.</summary>
public class QueryPlanTests
{
    [Theory]
    [InlineData(Leases.OfAllChats, "delivery_due (platform=? AND due<?)")]
    [InlineData(Leases.OfOneChat, "delivery_open (chat_id=?)")]
    [InlineData(DeliveryLedger.Waiting, "delivery_open")]
    [InlineData(Retention.DropSelection, "body_selection (selection_id=?)")]
    [InlineData(ChatQueue.Wait, "(platform=? AND chat_id=?)")]
    public async Task It_is_read_off_an_index(string sql, string index)
    {
        using var database = await TestDatabase.CreateAsync();
        var steps = await database.LookAsync(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"EXPLAIN QUERY PLAN {sql}";
            foreach (var name in new[] { "?1", "?2", "?3", "?4", "?5", "@platform", "@selection" })
                if (sql.Contains(name, StringComparison.Ordinal))
                    command.Parameters.AddWithValue(name, 1);
            using var reader = command.ExecuteReader();
            return reader.Parse<Step>().Select(step => step.Detail).ToList();
        });
        Assert.Contains(steps, step => step.Contains(index, StringComparison.Ordinal));
        Assert.DoesNotContain(steps, step => step.StartsWith("SCAN", StringComparison.Ordinal) && !step.Contains("INDEX", StringComparison.Ordinal));
        Assert.DoesNotContain(steps, step => step.Contains("AUTOMATIC", StringComparison.Ordinal) || step.Contains("SCAN body", StringComparison.Ordinal));
    }

    private sealed class Step
    {
        public required string Detail { get; init; }
    }
}
