using Dapper;

namespace DigestBot.Storage.Delivery.Planning;

/// <summary>Moves the planned chats past everything that has arrived and is not held back; never back.</summary>
internal static class Wake
{
    public static void MoveOn(Plan plan)
    {
        if (plan.IsNow)
            plan.Execute("UPDATE subscription SET pushed_through = max(pushed_through, @LastArrival) WHERE active AND chat_id IN (SELECT chat_id FROM temp.due)");
        PassOver(plan);
        Serve(plan);
    }

    private const string WithoutNews = "SELECT id FROM temp.cohort k WHERE NOT EXISTS (SELECT 1 FROM temp.planned p WHERE p.cohort_id = k.id)";

    // A day without news stays open, for an edition that comes late.
    private static void PassOver(Plan plan)
    {
        if (!plan.Is($"SELECT EXISTS ({WithoutNews})"))
            return;
        plan.Execute($"""
            INSERT INTO temp.unserved (chat_id, cohort_id, silent, platform, waits)
            SELECT chat_id, cohort_id, silent, platform, waits FROM temp.due WHERE cohort_id IN ({WithoutNews});

            DELETE FROM temp.due WHERE chat_id IN (SELECT chat_id FROM temp.unserved);

            UPDATE chat SET cursor = max(cursor, @LastArrival) WHERE id IN (SELECT chat_id FROM temp.unserved);
            """);
    }

    // Mostly all are served for the same day; then it is not looked up for each.
    private static void Serve(Plan plan)
    {
        var day = plan.Connection.QuerySingle<string?>("SELECT iif(count(slot) = count(*) AND min(slot) = max(slot), min(slot), NULL) FROM temp.due_profile");
        plan.Connection.Execute("""
            UPDATE chat SET cursor = max(cursor, @LastArrival),
                served_on = max(served_on, coalesce(@day, (SELECT slot FROM temp.due_profile p WHERE p.id = chat.profile_id), ''))
            WHERE id IN (SELECT chat_id FROM temp.due)
            """, new { plan.LastArrival, day });
    }
}
