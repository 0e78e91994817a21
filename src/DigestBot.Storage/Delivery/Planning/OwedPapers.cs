using Dapper;
using DigestBot.Core.Digests.Categories;

namespace DigestBot.Storage.Delivery.Planning;

/// <summary>
/// What the due chats are owed: papers whose arrival is no history, lies after the chat's cursor, and after the beginning of a subscription
/// that covers them.
/// </summary>
internal static class OwedPapers
{
    private static readonly CategoryPattern[] AllPatterns =
        [.. Taxonomy.Categories.Select(CategoryPattern.Of), .. Taxonomy.Archives.Select(CategoryPattern.Of)];

    public static void Collect(Plan plan)
    {
        FindPlaces(plan);
        FindScopes(plan);
        Cover(plan);
        FindReach(plan);
        Assign(plan);
    }

    // Newest edition first, then the edition's own order of categories. What a source published last is never too old: nothing newer stands for it. Of the sources' latest editions, one that repeats papers of another is
    // left out: what it lists would be pushed twice.
    private static void FindPlaces(Plan plan) => plan.Execute("""
        WITH newest AS (
            SELECT id, date FROM (SELECT id, date, row_number() OVER (PARTITION BY source_id ORDER BY date DESC, id) AS place FROM edition
                WHERE id NOT IN (SELECT h.edition_id FROM edition_hold h JOIN arrival a ON a.edition_id = h.edition_id WHERE a.id > @LastArrival))
            WHERE @IsNow AND place = 1),
        latest AS (
            SELECT id FROM newest n WHERE NOT EXISTS (
                SELECT 1 FROM newest o JOIN entry a ON a.edition_id = o.id JOIN entry b ON b.paper_id = a.paper_id AND b.edition_id = n.id
                WHERE o.date > n.date OR (o.date = n.date AND o.id < n.id)))
        INSERT INTO temp.place (edition_id, category, is_latest, is_old)
        SELECT k.edition_id, k.category, k.edition_id IN latest,
            e.date < date(@Today, '-' || @CatchUpDays || ' days') AND e.date < (SELECT max(date) FROM edition o WHERE o.source_id = e.source_id)
        FROM edition_category k JOIN edition e ON e.id = k.edition_id
        WHERE e.id IN latest
            OR e.id IN (SELECT edition_id FROM temp.missed)
            OR e.id IN (SELECT edition_id FROM arrival WHERE id > (SELECT min(cursor) FROM temp.cohort) AND id <= @LastArrival AND NOT is_history)
        ORDER BY e.date DESC, e.id, k.position
        """);

    // Every arrival that brought news to a place begins one: "what is new there from this arrival on".
    private static void FindScopes(Plan plan) => plan.Execute("""
        INSERT INTO temp.scope (place_id, new_only, after_arrival, through_arrival, first_arrival)
        SELECT place_id, 1, lag(arrival_id, 1, 0) OVER arrivals, max(arrival_id) OVER (PARTITION BY place_id), arrival_id
        FROM (
            SELECT DISTINCT p.id AS place_id, n.arrival_id
            FROM temp.place p JOIN entry n ON n.edition_id = p.edition_id AND n.category = p.category JOIN arrival a ON a.id = n.arrival_id
            WHERE n.is_new = 1 AND NOT a.is_history AND a.id <= @LastArrival)
        WINDOW arrivals AS (PARTITION BY place_id ORDER BY arrival_id)
        ORDER BY place_id, arrival_id
        """);

    // A chat can subscribe to what the taxonomy knows, and to a category that it does not know by its very name; so nobody needs to be asked.
    private static void Cover(Plan plan)
    {
        var categories = plan.Connection.Query<string>("SELECT DISTINCT category FROM temp.place").ToList();
        plan.Connection.Execute("INSERT INTO temp.cover (pattern, category) VALUES (@pattern, @category)",
            categories.SelectMany(category => Patterns(category).Select(pattern => new { pattern, category })));
    }

    private static IEnumerable<string> Patterns(string category) =>
        AllPatterns.Where(pattern => pattern.Covers(category)).Select(pattern => pattern.Value).Append(category).Distinct();

    private static void FindReach(Plan plan) => plan.Execute("""
        INSERT INTO temp.reach (pattern, arrival_id, place_id, scope_id)
        SELECT c.pattern, s.first_arrival, p.id, s.id
        FROM temp.cover c JOIN temp.place p ON p.category = c.category JOIN temp.scope s ON s.place_id = p.id
        """);

    // Where several arrivals or subscriptions lead to one place, the scope that begins first has them all. CROSS JOIN keeps the order of loops.
    private static void Assign(Plan plan) => plan.Execute("""
        INSERT INTO temp.planned (cohort_id, turn, scope_id)
        SELECT k.id, 5 * r.place_id, r.scope_id
        FROM temp.cohort k
            CROSS JOIN subscription_set s ON s.id = k.set_id
            CROSS JOIN json_each(s.categories) w
            CROSS JOIN temp.reach r ON r.pattern = w.value AND r.arrival_id > k.cursor
        WHERE true
        ON CONFLICT DO UPDATE SET scope_id = min(scope_id, excluded.scope_id);

        INSERT INTO temp.planned (cohort_id, turn, scope_id)
        SELECT k.id, 5 * r.place_id, r.scope_id
        FROM temp.cohort k
            CROSS JOIN subscription s ON s.chat_id = k.chat_id AND s.active
            CROSS JOIN temp.reach r ON r.pattern = s.category AND r.arrival_id > max(k.cursor, s.since)
        WHERE true
        ON CONFLICT DO UPDATE SET scope_id = min(scope_id, excluded.scope_id);
        """);
}
