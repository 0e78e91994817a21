namespace DigestBot.Storage.Delivery.Planning;

/// <summary>What pushes say beside their papers.</summary>
internal static class Notices
{
    /// <summary>Marks pushes of several days as catching up, and leaves out of them what is too old.</summary>
    public static void MarkCatchUps(Plan plan)
    {
        if (!plan.Is("SELECT count(DISTINCT e.date) > 1 OR coalesce(max(p.is_old), 0) FROM temp.place p JOIN edition e ON e.id = p.edition_id"))
            return;
        plan.Execute("""
            WITH mixed AS (
                SELECT p.chat_id, min(iif(l.is_old, NULL, p.turn)) AS turn, 1 + max(l.is_old) AS notice
                FROM temp.planned p JOIN temp.scope s ON s.id = p.scope_id JOIN temp.place l ON l.id = s.place_id JOIN edition e ON e.id = l.edition_id
                GROUP BY p.chat_id HAVING count(DISTINCT e.date) > 1)
            UPDATE temp.planned SET notice = m.notice FROM mixed m WHERE m.chat_id = planned.chat_id AND m.turn = planned.turn;

            DELETE FROM temp.planned WHERE scope_id IN (SELECT s.id FROM temp.scope s JOIN temp.place l ON l.id = s.place_id WHERE l.is_old);
            """);
    }

    /// <summary>Tells the chats that want to be told, and have subscriptions, that there is nothing new for them today.</summary>
    public static void TellNothingNew(Plan plan)
    {
        if (!plan.Is("SELECT EXISTS (SELECT 1 FROM temp.due WHERE tells)"))
            return;
        plan.Execute("""
            INSERT INTO temp.place (edition_id, category, is_latest, is_old) SELECT id, '', 0, 0 FROM edition ORDER BY date DESC, id LIMIT 1;

            INSERT INTO temp.scope (place_id, new_only, after_arrival, through_arrival) SELECT id, 1, 0, 0 FROM temp.place WHERE category = '';

            INSERT INTO temp.planned (chat_id, turn, scope_id, notice)
            SELECT d.chat_id, 0, s.id, 3
            FROM temp.due d JOIN temp.scope s JOIN temp.place l ON l.id = s.place_id AND l.category = ''
            WHERE d.tells AND NOT EXISTS (SELECT 1 FROM temp.planned p WHERE p.chat_id = d.chat_id)
                AND EXISTS (SELECT 1 FROM subscription u WHERE u.chat_id = d.chat_id AND u.active);
            """);
    }
}
