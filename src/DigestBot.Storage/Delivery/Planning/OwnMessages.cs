using DigestBot.Core.Following;
using DigestBot.Storage.Digests;

namespace DigestBot.Storage.Delivery.Planning;

/// <summary>
/// Messages that do not simply show a category's papers: which papers they show is chosen (<c>temp.chosen</c>), in an order, and becomes a
/// selection that all share for whom it is the same. Here a category loses what the chat gets as followed.
/// </summary>
internal static class OwnMessages
{
    public static void Choose(Plan plan)
    {
        if (!plan.Is("SELECT EXISTS (SELECT 1 FROM temp.pick) OR EXISTS (SELECT 1 FROM temp.told) OR EXISTS (SELECT 1 FROM temp.missed WHERE selection_id <> 0)"))
            return;
        LeaveOut(plan);
        KeepMissed(plan);
        Write(plan);
    }

    // What was missed was planned without what was followed then, and holds nothing that is followed only now.
    private static void LeaveOut(Plan plan) => plan.Execute($"""
        INSERT INTO temp.told (cohort_id, paper_id) SELECT DISTINCT cohort_id, paper_id FROM temp.pick WHERE true ON CONFLICT DO NOTHING;

        INSERT INTO temp.own (cohort_id, turn)
        SELECT DISTINCT p.cohort_id, p.turn
        FROM temp.told t CROSS JOIN temp.planned p ON p.cohort_id = t.cohort_id AND p.turn % 5 IN (0, 1)
            CROSS JOIN temp.scope s ON s.id = p.scope_id CROSS JOIN temp.place l ON l.id = s.place_id
            CROSS JOIN entry n ON n.paper_id = t.paper_id AND n.edition_id = l.edition_id AND n.category = l.category
        WHERE {ScopeFilter.On("n", "s")};

        INSERT INTO temp.chosen (cohort_id, turn, rank, paper_id, rules)
        SELECT o.cohort_id, o.turn, n.number, n.paper_id, '[]'
        FROM temp.own o JOIN temp.planned p ON p.cohort_id = o.cohort_id AND p.turn = o.turn JOIN temp.scope s ON s.id = p.scope_id
            JOIN temp.place l ON l.id = s.place_id JOIN entry n ON n.edition_id = l.edition_id AND n.category = l.category
        WHERE {ScopeFilter.On("n", "s")}
            AND NOT EXISTS (SELECT 1 FROM temp.told t WHERE t.cohort_id = o.cohort_id AND t.paper_id = n.paper_id);
        """);

    private static void KeepMissed(Plan plan) => plan.Execute($"""
        INSERT INTO temp.own (cohort_id, turn)
        SELECT DISTINCT m.cohort_id, 5 * l.id + 2 + m.new_only
        FROM temp.missed m JOIN temp.place l ON l.edition_id = m.edition_id AND l.category = m.category
        WHERE m.selection_id <> 0 AND m.category <> '{ForYou.Place}'
            AND EXISTS (SELECT 1 FROM temp.planned p WHERE p.cohort_id = m.cohort_id AND p.turn = 5 * l.id + 2 + m.new_only);

        INSERT OR IGNORE INTO temp.chosen (cohort_id, turn, rank, paper_id, rules)
        SELECT o.cohort_id, o.turn, n.number, n.paper_id, '[]'
        FROM temp.own o
            JOIN temp.missed m ON m.cohort_id = o.cohort_id
            JOIN temp.place l ON l.edition_id = m.edition_id AND l.category = m.category AND o.turn = 5 * l.id + 2 + m.new_only
            JOIN entry n ON n.edition_id = l.edition_id AND n.category = l.category
        WHERE iif(m.selection_id = 0,
            {ScopeFilter.On("n", "m")},
            n.paper_id IN (SELECT json_extract(j.value, '$[0]') FROM selection s, json_each(s.papers) j WHERE s.id = m.selection_id));
        """);

    // A message that nothing is left of is none. The rows of a message stand in its order.
    private static void Write(Plan plan) => plan.Execute("""
        INSERT INTO temp.choice (cohort_id, turn, papers)
        SELECT cohort_id, turn, json_group_array(json_array(paper_id, json(rules))) FROM temp.chosen GROUP BY cohort_id, turn;

        DELETE FROM temp.planned WHERE (cohort_id, turn) IN (SELECT cohort_id, turn FROM temp.own EXCEPT SELECT cohort_id, turn FROM temp.choice);

        INSERT INTO selection (papers) SELECT DISTINCT papers FROM temp.choice WHERE true ON CONFLICT DO NOTHING;

        UPDATE temp.choice SET selection_id = s.id, old_scope_id = p.scope_id
        FROM selection s, temp.planned p WHERE s.papers = choice.papers AND p.cohort_id = choice.cohort_id AND p.turn = choice.turn;

        INSERT INTO temp.scope (place_id, new_only, after_arrival, through_arrival, part_of, selection_id)
        SELECT DISTINCT o.place_id, o.new_only, o.after_arrival, o.through_arrival, o.id, c.selection_id
        FROM temp.choice c JOIN temp.scope o ON o.id = c.old_scope_id;

        UPDATE temp.planned SET scope_id = s.id
        FROM temp.choice c, temp.scope s
        WHERE c.cohort_id = planned.cohort_id AND c.turn = planned.turn AND s.part_of = c.old_scope_id AND s.selection_id = c.selection_id;
        """);
}
