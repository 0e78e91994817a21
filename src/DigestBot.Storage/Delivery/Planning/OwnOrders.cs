using Dapper;
using DigestBot.Core.Following;

namespace DigestBot.Storage.Delivery.Planning;

/// <summary>
/// Chats that taught an order of their own get bodies of their own. They are planned like all others, together with those that subscribe to the same;
/// only at the end, what was written for them is given their own bodies. For all other chats there is nothing to do.
/// </summary>
internal static class OwnOrders
{
    private const string Taught = "c.last_vote > 0 AND c.has_taste";

    // What is followed comes first in any order, and a notice has none.
    private const string Written = $"""
        chat c CROSS JOIN delivery d ON d.chat_id = c.id AND d.id > @mark
            CROSS JOIN body b ON b.id = d.body_id AND b.taste_id = 0 AND b.category NOT IN ('', '{ForYou.Place}')
        """;

    /// <summary>The last delivery there is.</summary>
    public static long Mark(Plan plan) => plan.Connection.QuerySingle<long>("SELECT coalesce(max(id), 0) FROM delivery");

    /// <summary>Gives the deliveries that were written after a mark their order.</summary>
    public static void Give(Plan plan, long mark)
    {
        if (!plan.Is($"SELECT EXISTS (SELECT 1 FROM chat c WHERE {Taught})"))
            return;
        plan.Connection.Execute($"""
            INSERT INTO body (edition_id, revision, category, new_only, after_arrival, through_arrival, notice, selection_id, taste_id, language, layout, dialect)
            SELECT DISTINCT b.edition_id, b.revision, b.category, b.new_only, b.after_arrival, b.through_arrival, b.notice, b.selection_id, c.last_vote, b.language, b.layout, b.dialect
            FROM {Written} WHERE {Taught}
            ON CONFLICT DO NOTHING;

            UPDATE delivery SET body_id = own.body_id
            FROM (
                SELECT d.id, o.id AS body_id
                FROM {Written} CROSS JOIN body o ON o.edition_id = b.edition_id AND o.revision = b.revision AND o.category = b.category AND o.new_only = b.new_only
                    AND o.after_arrival = b.after_arrival AND o.through_arrival = b.through_arrival AND o.notice = b.notice
                    AND o.selection_id = b.selection_id AND o.taste_id = c.last_vote AND o.language = b.language AND o.layout = b.layout AND o.dialect = b.dialect
                WHERE {Taught}) own
            WHERE own.id = delivery.id;

            DELETE FROM body WHERE content IS NULL AND NOT EXISTS (SELECT 1 FROM delivery WHERE body_id = body.id)
            """, new { mark });
    }
}
