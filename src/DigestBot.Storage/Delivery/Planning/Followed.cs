using DigestBot.Core.Following;

namespace DigestBot.Storage.Delivery.Planning;

/// <summary>
/// The papers of all categories that the due chats follow. A chat that has some is a cohort of its own; for all others there is nothing to do.
/// They come in a message of their own before the categories', one an edition, and in no other message of that chat.
/// </summary>
internal static class Followed
{
    public static void Collect(Plan plan)
    {
        if (!plan.Is("SELECT EXISTS (SELECT 1 FROM follow) AND EXISTS (SELECT 1 FROM temp.cohort WHERE chat_id IS NOT NULL)"))
            return;
        FindTold(plan);
        FindOwed(plan);
        if (plan.IsNow)
            FindOfLatest(plan);
        FindMissed(plan);
        Choose(plan);
    }

    // Only a request for the latest edition, or a chat that is further on as somebody else, brings up what it had before.
    private static void FindTold(Plan plan) => plan.Execute("""
        INSERT INTO temp.told (cohort_id, paper_id)
        SELECT k.id, f.paper_id FROM temp.cohort k CROSS JOIN followed_paper f ON f.chat_id = k.chat_id AND f.arrival_id > iif(@IsNow, 0, k.cursor)
        """);

    private static void FindOwed(Plan plan) => plan.Execute($"""
        INSERT OR IGNORE INTO temp.pick (cohort_id, paper_id, rule_id, edition_id)
        SELECT k.id, j.value, m.rule_id, {PreferredEditions.OfPaper("k.form_id", "n")}
        FROM temp.cohort k CROSS JOIN follow f ON f.chat_id = k.chat_id AND f.active
            CROSS JOIN rule_match m ON m.rule_id = f.rule_id AND m.arrival_id > max(k.cursor, f.since) AND m.arrival_id <= @LastArrival
            CROSS JOIN arrival a ON a.id = m.arrival_id AND NOT a.is_history
            CROSS JOIN json_each(m.papers) j
            CROSS JOIN entry n ON n.edition_id = a.edition_id AND n.paper_id = j.value AND n.is_new = 1
        WHERE NOT EXISTS (SELECT 1 FROM temp.told t WHERE t.cohort_id = k.id AND t.paper_id = j.value)
        """);

    // What was new in the latest edition before the rule began, unless it came with a category.
    private static void FindOfLatest(Plan plan) => plan.Execute($"""
        INSERT OR IGNORE INTO temp.pick (cohort_id, paper_id, rule_id, edition_id)
        SELECT k.id, j.value, m.rule_id, {PreferredEditions.OfPaper("k.form_id", "n")}
        FROM temp.cohort k CROSS JOIN follow f ON f.chat_id = k.chat_id AND f.active
            CROSS JOIN rule_match m ON m.rule_id = f.rule_id AND m.arrival_id <= f.since
            CROSS JOIN arrival a ON a.id = m.arrival_id AND a.edition_id IN (SELECT edition_id FROM temp.place WHERE is_latest)
            CROSS JOIN json_each(m.papers) j
            CROSS JOIN entry n ON n.edition_id = a.edition_id AND n.paper_id = j.value AND n.is_new = 1
        WHERE NOT EXISTS (SELECT 1 FROM temp.told t WHERE t.cohort_id = k.id AND t.paper_id = j.value)
            AND NOT EXISTS (
                SELECT 1 FROM subscription s JOIN temp.cover c ON c.pattern = s.category
                WHERE s.chat_id = k.chat_id AND c.category = n.category
                    AND (m.arrival_id <= s.pushed_through OR (s.active AND m.arrival_id > s.since AND m.arrival_id <= k.cursor)))
        """);

    // What was chosen before the chat was suspended stays chosen: the categories' messages of that push were made without it.
    private static void FindMissed(Plan plan) => plan.Execute($"""
        INSERT OR IGNORE INTO temp.pick (cohort_id, paper_id, rule_id, edition_id)
        SELECT m.cohort_id, json_extract(p.value, '$[0]'), r.value, m.edition_id
        FROM temp.missed m JOIN selection s ON s.id = m.selection_id, json_each(s.papers) p, json_each(p.value, '$[1]') r
        WHERE m.category = '{ForYou.Place}'
        """);

    // Their places come before all others, the newest edition first.
    private static void Choose(Plan plan) => plan.Execute($"""
        INSERT INTO temp.place (id, edition_id, category, is_latest, is_old)
        SELECT -row_number() OVER (ORDER BY e.date, e.id DESC), e.id, '{ForYou.Place}', 0,
            e.date < date(@Today, '-' || @CatchUpDays || ' days') AND e.date < (SELECT max(date) FROM edition o WHERE o.source_id = e.source_id)
        FROM edition e WHERE e.id IN (SELECT edition_id FROM temp.pick);

        INSERT INTO temp.chosen (cohort_id, turn, rank, paper_id, rules)
        SELECT p.cohort_id, 5 * l.id, n.number, p.paper_id, (
            SELECT json_group_array(q.rule_id) FROM temp.pick q WHERE q.cohort_id = p.cohort_id AND q.paper_id = p.paper_id)
        FROM (SELECT DISTINCT cohort_id, paper_id, edition_id FROM temp.pick) p
            JOIN temp.place l ON l.edition_id = p.edition_id AND l.category = '{ForYou.Place}'
            JOIN entry n ON n.edition_id = p.edition_id AND n.paper_id = p.paper_id;

        INSERT INTO temp.scope (place_id, new_only, after_arrival, through_arrival) SELECT id, 1, 0, 0 FROM temp.place WHERE category = '{ForYou.Place}';

        INSERT INTO temp.planned (cohort_id, turn, scope_id)
        SELECT DISTINCT c.cohort_id, c.turn, s.id FROM temp.chosen c JOIN temp.scope s ON 5 * s.place_id = c.turn;
        """);

    /// <summary>Remembers what comes with this plan.</summary>
    public static void Remember(Plan plan) => plan.Execute("""
        INSERT OR IGNORE INTO followed_paper (chat_id, arrival_id, paper_id)
        SELECT k.chat_id, f.arrival_id, c.paper_id
        FROM temp.chosen c JOIN temp.planned p ON p.cohort_id = c.cohort_id AND p.turn = c.turn
            JOIN temp.cohort k ON k.id = c.cohort_id JOIN novelty f ON f.paper_id = c.paper_id
        WHERE c.turn < 0
        """);
}
