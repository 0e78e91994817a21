using DigestBot.Core.Following;

namespace DigestBot.Storage.Delivery.Planning;

/// <summary>
/// What had been planned for chats before they were suspended, and did not go out. A chat that is back is owed the very same papers: they join
/// its next push, so that it gets one push, the newest first, and not a pile of old messages.
/// </summary>
internal static class Missed
{
    /// <summary>Finds it; the index holds what is suspended and nothing else.</summary>
    public static void Find(Plan plan) => plan.Execute("""
        INSERT INTO temp.missed (delivery_id, chat_id, cohort_id, edition_id, category, new_only, after_arrival, through_arrival, selection_id)
        SELECT m.id, m.chat_id, d.cohort_id, b.edition_id, b.category, b.new_only, b.after_arrival, b.through_arrival, b.selection_id
        FROM delivery m CROSS JOIN temp.due d ON d.chat_id = m.chat_id CROSS JOIN body b ON b.id = m.body_id
        WHERE m.state = 2
        """);

    /// <summary>Plans what is still wanted. What one chat missed of one place in several pushes is one message.</summary>
    public static void Collect(Plan plan)
    {
        if (!plan.Is("SELECT EXISTS (SELECT 1 FROM temp.missed)"))
            return;
        plan.Execute($"""
            {Wanted}
            INSERT INTO temp.scope (place_id, new_only, after_arrival, through_arrival)
            SELECT DISTINCT place_id, new_only, after_arrival, through_arrival FROM wanted;

            {Wanted}
            INSERT INTO temp.planned (cohort_id, turn, scope_id)
            SELECT w.cohort_id, 5 * w.place_id + 2 + w.new_only, min(s.id)
            FROM wanted w JOIN temp.scope s ON s.place_id = w.place_id AND s.new_only = w.new_only
                AND s.after_arrival = w.after_arrival AND s.through_arrival = w.through_arrival
            GROUP BY w.cohort_id, w.place_id, w.new_only;
            """);
    }

    /// <summary>Closes it, now that it is decided what of it comes with this push.</summary>
    public static void Close(Plan plan) => plan.Execute($"""
        UPDATE delivery SET state = 4, reason = coalesce(reason || '; ', '') || iif(
            EXISTS (
                SELECT 1 FROM temp.place l JOIN temp.planned p ON p.cohort_id = m.cohort_id AND p.turn = 5 * l.id + 2 + m.new_only
                WHERE l.edition_id = m.edition_id AND l.category = m.category)
            OR EXISTS (
                SELECT 1 FROM temp.place l JOIN temp.planned p ON p.cohort_id = m.cohort_id AND p.turn = 5 * l.id
                WHERE l.edition_id = m.edition_id AND l.category = m.category AND m.category = '{ForYou.Place}'),
            'its papers came with a later push', 'too old or no longer wanted when the chat came back')
        FROM temp.missed m WHERE delivery.id = m.delivery_id
        """);

    private const string Wanted = """
        WITH wanted AS (
            SELECT m.cohort_id, p.id AS place_id, m.new_only, min(m.after_arrival) AS after_arrival, max(m.through_arrival) AS through_arrival
            FROM temp.missed m JOIN temp.place p ON p.edition_id = m.edition_id AND p.category = m.category
            WHERE EXISTS (
                SELECT 1 FROM subscription u JOIN temp.cover c ON c.pattern = u.category
                WHERE u.chat_id = m.chat_id AND u.active AND c.category = m.category)
            GROUP BY m.cohort_id, p.id, m.new_only)
        """;
}
