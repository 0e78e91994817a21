namespace DigestBot.Storage.Delivery.Planning;

/// <summary>Writes the bodies that the plan needs and do not exist yet, and a delivery for each planned message.</summary>
internal static class PlannedDeliveries
{
    public static void Write(Plan plan)
    {
        WriteBodies(plan);
        WriteDeliveries(plan);
    }

    private static void WriteBodies(Plan plan) => plan.Execute("""
        INSERT INTO temp.planned_body (scope_id, notice, form_id)
        SELECT DISTINCT p.scope_id, p.notice, d.form_id FROM temp.planned p JOIN temp.due d ON d.chat_id = p.chat_id;

        INSERT INTO body (edition_id, revision, category, new_only, after_arrival, through_arrival, notice, language, layout, dialect)
        SELECT e.id, e.revision, l.category, s.new_only, s.after_arrival, s.through_arrival, b.notice, f.language, f.layout, f.dialect
        FROM temp.planned_body b JOIN temp.scope s ON s.id = b.scope_id JOIN temp.place l ON l.id = s.place_id
            JOIN edition e ON e.id = l.edition_id JOIN temp.form f ON f.id = b.form_id
        WHERE true
        ON CONFLICT DO NOTHING;

        UPDATE temp.planned_body SET body_id = b.id
        FROM temp.scope s, temp.place l, edition e, temp.form f, body b
        WHERE s.id = planned_body.scope_id AND l.id = s.place_id AND e.id = l.edition_id AND f.id = planned_body.form_id
            AND b.edition_id = e.id AND b.revision = e.revision AND b.category = l.category AND b.new_only = s.new_only
            AND b.after_arrival = s.after_arrival AND b.through_arrival = s.through_arrival AND b.notice = planned_body.notice
            AND b.language = f.language AND b.layout = f.layout AND b.dialect = f.dialect;
        """);

    // The first of a plan makes the sound, and may go out at once unless something older still waits. The limit keeps SQLite from asking for the
    // first turn once a message instead of once a chat.
    private static void WriteDeliveries(Plan plan) => plan.Execute("""
        INSERT INTO delivery (chat_id, body_id, platform, silent, planned_at, due)
        SELECT d.chat_id, b.body_id, d.platform, d.silent OR p.turn > d.first_turn, @Now, iif(p.turn = d.first_turn AND NOT d.waits, @Now, NULL)
        FROM (
            SELECT *, (SELECT min(turn) FROM temp.planned f WHERE f.chat_id = due.chat_id) AS first_turn
            FROM temp.due ORDER BY chat_id LIMIT -1) d
            CROSS JOIN temp.planned p ON p.chat_id = d.chat_id
            CROSS JOIN temp.planned_body b ON b.scope_id = p.scope_id AND b.notice = p.notice AND b.form_id = d.form_id
        ORDER BY d.chat_id, p.turn
        """);
}
