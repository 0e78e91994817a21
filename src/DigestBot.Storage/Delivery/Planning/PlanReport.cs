using Dapper;
using DigestBot.Core.Delivery;
using DigestBot.Core.Digests;
using DigestBot.Core.Following;
using DigestBot.Storage.Digests;
using DigestBot.Storage.Following;

namespace DigestBot.Storage.Delivery.Planning;

/// <summary>Says what a plan brings.</summary>
internal static class PlanReport
{
    public static PlanOutcome Make(Plan plan, int deliveries)
    {
        var chats = plan.Connection.QuerySingle<int>("SELECT count(*) FROM temp.due");
        return new(chats, deliveries, plan.Request.DryRun ? Messages(plan) : []);
    }

    private static IReadOnlyList<PlannedMessage> Messages(Plan plan) =>
    [
        .. plan.Connection.Query<MessageRow>($"""
            SELECT {EditionRow.EditionColumns}, c.platform AS Platform, c.chat_id AS ChatId, c.thread AS Thread, l.category AS Category,
                o.new_only AS NewOnly, o.after_arrival AS AfterArrival, o.through_arrival AS ThroughArrival, o.selection_id AS SelectionId, (
                    SELECT count(*) FROM entry n
                    WHERE n.edition_id = l.edition_id AND n.category = l.category AND {ScopeFilter.On("n", "o")}) AS Papers
            FROM temp.due d JOIN temp.planned p ON p.cohort_id = d.cohort_id JOIN chat c ON c.id = d.chat_id JOIN temp.scope o ON o.id = p.scope_id
                JOIN temp.place l ON l.id = o.place_id JOIN edition e ON e.id = l.edition_id JOIN source s ON s.id = e.source_id
            ORDER BY d.chat_id, p.turn
            """).Select(message => message.ToMessage(Select(plan, message))),
    ];

    private static Selection? Select(Plan plan, MessageRow message) =>
        message.SelectionId == 0 ? null : Selections.Read(plan.Connection, message.EditionId, message.SelectionId);

    internal sealed class MessageRow : EditionRow
    {
        public required string Platform { get; init; }

        public required string ChatId { get; init; }

        public required string Thread { get; init; }

        public required string Category { get; init; }

        public int NewOnly { get; init; }

        public long AfterArrival { get; init; }

        public long ThroughArrival { get; init; }

        public int Papers { get; init; }

        public long SelectionId { get; init; }

        public PlannedMessage ToMessage(Selection? selection) =>
            new(new(Platform, ChatId, Thread), ToEdition(), Category, PaperScope.Of(NewOnly, AfterArrival, ThroughArrival), selection?.Papers.Count ?? Papers) { Selection = selection };
    }
}
