namespace DigestBot.Storage.Delivery.Planning;

/// <summary>Writes the bodies that the plan needs and do not exist yet, and a delivery for each planned message.</summary>
internal static class PlannedDeliveries
{
    /// <summary>Says how many deliveries these are.</summary>
    public static int Write(Plan plan)
    {
        List(plan);
        PreferredEditions.Choose(plan);
        WriteBodies(plan);
        return WriteDeliveries(plan);
    }

    private static void List(Plan plan) => plan.Execute("""
        INSERT INTO temp.planned_body (scope_id, notice, form_id, edition_id, new_only)
        SELECT DISTINCT p.scope_id, p.notice, k.form_id, l.edition_id, s.new_only
        FROM temp.planned p JOIN temp.cohort k ON k.id = p.cohort_id JOIN temp.scope s ON s.id = p.scope_id JOIN temp.place l ON l.id = s.place_id
        """);

    private static void WriteBodies(Plan plan) => plan.Execute("""
        INSERT INTO body (edition_id, revision, category, new_only, after_arrival, through_arrival, notice, selection_id, language, layout, dialect)
        SELECT e.id, e.revision, l.category, b.new_only, s.after_arrival, s.through_arrival, b.notice, s.selection_id, f.language, f.layout, f.dialect
        FROM temp.planned_body b JOIN temp.scope s ON s.id = b.scope_id JOIN temp.place l ON l.id = s.place_id
            JOIN edition e ON e.id = b.edition_id JOIN temp.form f ON f.id = b.form_id
        WHERE true
        ON CONFLICT DO NOTHING;

        UPDATE temp.planned_body SET body_id = b.id
        FROM temp.scope s, temp.place l, edition e, temp.form f, body b
        WHERE s.id = planned_body.scope_id AND l.id = s.place_id AND e.id = planned_body.edition_id AND f.id = planned_body.form_id
            AND b.edition_id = e.id AND b.revision = e.revision AND b.category = l.category AND b.new_only = planned_body.new_only
            AND b.after_arrival = s.after_arrival AND b.through_arrival = s.through_arrival AND b.notice = planned_body.notice
            AND b.selection_id = s.selection_id
            AND b.language = f.language AND b.layout = f.layout AND b.dialect = f.dialect;
        """);

    // The first of a plan makes the sound, and may go out at once unless something older still waits.
    private static int WriteDeliveries(Plan plan)
    {
        plan.Execute("""
            INSERT INTO temp.message (cohort_id, turn, body_id, is_first)
            SELECT p.cohort_id, p.turn, b.body_id, p.turn = (SELECT min(turn) FROM temp.planned f WHERE f.cohort_id = p.cohort_id)
            FROM temp.planned p JOIN temp.cohort k ON k.id = p.cohort_id
                JOIN temp.planned_body b ON b.scope_id = p.scope_id AND b.notice = p.notice AND b.form_id = k.form_id
            """);
        return plan.Execute("""
            INSERT INTO delivery (chat_id, body_id, platform, silent, planned_at, due)
            SELECT d.chat_id, m.body_id, d.platform, d.silent OR NOT m.is_first, @Now, iif(m.is_first AND NOT d.waits, @Now, NULL)
            FROM temp.due d CROSS JOIN temp.message m ON m.cohort_id = d.cohort_id
            ORDER BY d.chat_id, m.turn
            """);
    }
}
