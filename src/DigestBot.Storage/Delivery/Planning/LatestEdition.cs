namespace DigestBot.Storage.Delivery.Planning;

/// <summary>
/// What a chat gets of the latest edition beyond what it is owed: papers that arrived before its subscription began and were never dealt with
/// for an earlier one. They are those between two arrivals, so a scope can name them, and none of them is ever sent a second time.
/// </summary>
internal static class LatestEdition
{
    public static void Collect(Plan plan)
    {
        List(plan);
        FindExtras(plan);
        JoinWithOwed(plan);
        Assign(plan);
    }

    private static void List(Plan plan) => plan.Execute("""
        INSERT INTO temp.listed (place_id, arrival_id, is_news)
        SELECT p.id, n.arrival_id, min(n.is_new = 1 AND NOT a.is_history)
        FROM temp.place p JOIN entry n ON n.edition_id = p.edition_id AND n.category = p.category JOIN arrival a ON a.id = n.arrival_id
        WHERE p.is_latest
        GROUP BY p.id, n.arrival_id
        """);

    private static void FindExtras(Plan plan) => plan.Execute("""
        WITH wish AS (
            SELECT k.id AS cohort_id, p.id AS place_id, max(s.pushed_through) AS settled, min(iif(s.active, s.since, NULL)) AS since
            FROM temp.cohort k JOIN subscription s ON s.chat_id = k.chat_id
                JOIN temp.cover c ON c.pattern = s.category JOIN temp.place p ON p.category = c.category AND p.is_latest
            GROUP BY k.id, p.id)
        INSERT INTO temp.extra (cohort_id, place_id, after_arrival, through_arrival)
        SELECT cohort_id, place_id,
            coalesce((SELECT max(arrival_id) FROM temp.listed l WHERE l.place_id = w.place_id AND l.arrival_id <= settled), 0),
            (SELECT max(arrival_id) FROM temp.listed l WHERE l.place_id = w.place_id AND l.arrival_id <= since)
        FROM wish w
        WHERE EXISTS (SELECT 1 FROM temp.listed l WHERE l.place_id = w.place_id AND l.arrival_id > settled AND l.arrival_id <= since)
        """);

    // One message instead of two, if everything that the edition lists after the extras is owed from the same place.
    private static void JoinWithOwed(Plan plan) => plan.Execute("""
        UPDATE temp.extra SET joins = 1, through_arrival = s.through_arrival
        FROM temp.planned p JOIN temp.scope s ON s.id = p.scope_id
        WHERE p.cohort_id = extra.cohort_id AND p.turn = 5 * extra.place_id AND NOT EXISTS (
            SELECT 1 FROM temp.listed l
            WHERE l.place_id = extra.place_id AND l.arrival_id > extra.through_arrival AND (NOT l.is_news OR l.arrival_id < s.first_arrival));

        DELETE FROM temp.planned WHERE (cohort_id, turn) IN (SELECT cohort_id, 5 * place_id FROM temp.extra WHERE joins);
        """);

    private static void Assign(Plan plan) => plan.Execute("""
        INSERT INTO temp.scope (place_id, new_only, after_arrival, through_arrival)
        SELECT DISTINCT place_id, 0, after_arrival, through_arrival FROM temp.extra;

        INSERT INTO temp.planned (cohort_id, turn, scope_id)
        SELECT x.cohort_id, 5 * x.place_id + 1, s.id
        FROM temp.extra x JOIN temp.scope s ON s.place_id = x.place_id AND NOT s.new_only
            AND s.after_arrival = x.after_arrival AND s.through_arrival = x.through_arrival;
        """);
}
