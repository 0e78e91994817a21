namespace DigestBot.Storage.Delivery.Planning;

/// <summary>What pushes say beside their papers.</summary>
internal static class Notices
{
    /// <summary>
    /// Marks pushes of several days as catching up, and leaves out of them what is too old. Where that is all, the chat's next push says it.
    /// </summary>
    public static void MarkCatchUps(Plan plan)
    {
        if (plan.Is("SELECT count(DISTINCT e.date) > 1 OR coalesce(max(p.is_old), 0) FROM temp.place p JOIN edition e ON e.id = p.edition_id"))
            LeaveOutOld(plan);
        if (plan.Is("SELECT EXISTS (SELECT 1 FROM chat WHERE left_out <> 0)"))
            MentionLeftOut(plan);
    }

    private static void LeaveOutOld(Plan plan) => plan.Execute($"""
        WITH mixed AS (
            SELECT p.cohort_id, min(iif(l.is_old, NULL, p.turn)) AS turn, 1 + max(l.is_old) AS notice
            FROM {Planned} JOIN edition e ON e.id = l.edition_id
            GROUP BY p.cohort_id HAVING count(DISTINCT e.date) > 1)
        UPDATE temp.planned SET notice = m.notice FROM mixed m WHERE m.cohort_id = planned.cohort_id AND m.turn = planned.turn;

        UPDATE chat SET left_out = 1 WHERE id IN (
            SELECT chat_id FROM temp.due WHERE cohort_id IN (SELECT p.cohort_id FROM {Planned} GROUP BY p.cohort_id HAVING min(l.is_old)));

        DELETE FROM temp.planned WHERE scope_id IN (SELECT s.id FROM temp.scope s JOIN temp.place l ON l.id = s.place_id WHERE l.is_old);
        """);

    private static void MentionLeftOut(Plan plan) => plan.Execute("""
        UPDATE temp.planned SET notice = 2 WHERE (cohort_id, turn) IN (
            SELECT p.cohort_id, min(p.turn)
            FROM chat c CROSS JOIN temp.due d ON d.chat_id = c.id CROSS JOIN temp.planned p ON p.cohort_id = d.cohort_id
            WHERE c.left_out <> 0 GROUP BY p.cohort_id);

        UPDATE chat SET left_out = 0
        WHERE left_out <> 0 AND EXISTS (SELECT 1 FROM temp.due d JOIN temp.planned p ON p.cohort_id = d.cohort_id WHERE d.chat_id = chat.id);
        """);

    private const string Planned = "temp.planned p JOIN temp.scope s ON s.id = p.scope_id JOIN temp.place l ON l.id = s.place_id";

    /// <summary>Tells the chats that want to be told, and have subscriptions or follow something, that there is nothing new for them today; once a day.</summary>
    public static void TellNothingNew(Plan plan)
    {
        if (!plan.Is("SELECT EXISTS (SELECT 1 FROM temp.due_profile WHERE tells)"))
            return;
        plan.Execute("""
            INSERT INTO temp.place (edition_id, category, is_latest, is_old) SELECT id, '', 0, 0 FROM edition ORDER BY date DESC, id LIMIT 1;

            INSERT INTO temp.scope (place_id, new_only, after_arrival, through_arrival) SELECT id, 1, 0, 0 FROM temp.place WHERE category = '';

            INSERT INTO temp.due (chat_id, cohort_id, silent, platform, waits)
            SELECT d.chat_id, d.cohort_id, d.silent, d.platform, d.waits
            FROM temp.unserved d JOIN chat c ON c.id = d.chat_id JOIN temp.due_profile p ON p.id = c.profile_id AND p.tells
            WHERE c.told_on < p.slot AND c.served_on < p.slot
                AND (EXISTS (SELECT 1 FROM subscription u WHERE u.chat_id = d.chat_id AND u.active)
                    OR EXISTS (SELECT 1 FROM follow f WHERE f.chat_id = d.chat_id AND f.active));

            INSERT INTO temp.planned (cohort_id, turn, scope_id, notice)
            SELECT k.id, 0, s.id, 3
            FROM temp.cohort k JOIN temp.scope s JOIN temp.place l ON l.id = s.place_id AND l.category = ''
            WHERE k.id IN (SELECT cohort_id FROM temp.due) AND NOT EXISTS (SELECT 1 FROM temp.planned p WHERE p.cohort_id = k.id);

            UPDATE chat SET told_on = (SELECT p.slot FROM temp.due_profile p WHERE p.id = chat.profile_id)
            WHERE id IN (
                SELECT d.chat_id FROM temp.due d JOIN temp.planned p ON p.cohort_id = d.cohort_id AND p.turn = 0 AND p.notice = 3);
            """);
    }
}
