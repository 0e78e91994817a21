using Dapper;
using DigestBot.Core.Delivery;
using DigestBot.Core.Digests;
using DigestBot.Storage.Digests;

namespace DigestBot.Storage.Delivery.Planning;

/// <summary>Says what a plan brings.</summary>
internal static class PlanReport
{
    public static PlanOutcome Make(Plan plan)
    {
        var (chats, deliveries) = plan.Connection.QuerySingle<(int, int)>("""
            SELECT (SELECT count(*) FROM (SELECT DISTINCT chat_id FROM temp.planned)), (SELECT count(*) FROM temp.planned)
            """);
        return new(chats, deliveries, plan.Request.DryRun ? Messages(plan) : []);
    }

    private static IReadOnlyList<PlannedMessage> Messages(Plan plan) =>
    [
        .. plan.Connection.Query<EditionRow, MessageRow, PlannedMessage>($"""
            SELECT {EditionRow.Columns}, c.platform AS Platform, c.chat_id AS ChatId, c.thread AS Thread, l.category AS Category,
                o.new_only AS NewOnly, o.after_arrival AS AfterArrival, o.through_arrival AS ThroughArrival, (
                    SELECT count(*) FROM entry n
                    WHERE n.edition_id = l.edition_id AND n.category = l.category AND {ScopeFilter.On("n", "o")}) AS Papers
            FROM temp.planned p JOIN chat c ON c.id = p.chat_id JOIN temp.scope o ON o.id = p.scope_id
                JOIN temp.place l ON l.id = o.place_id JOIN edition e ON e.id = l.edition_id JOIN source s ON s.id = e.source_id
            ORDER BY p.chat_id, p.turn
            """, (edition, message) => message.ToMessage(edition.ToEdition()), splitOn: "Platform"),
    ];

    private sealed class MessageRow
    {
        public required string Platform { get; init; }

        public required string ChatId { get; init; }

        public required string Thread { get; init; }

        public required string Category { get; init; }

        public bool NewOnly { get; init; }

        public long AfterArrival { get; init; }

        public long ThroughArrival { get; init; }

        public int Papers { get; init; }

        public PlannedMessage ToMessage(Edition edition) =>
            new(new(Platform, ChatId, Thread), edition, Category, new(NewOnly, AfterArrival, ThroughArrival), Papers);
    }
}
