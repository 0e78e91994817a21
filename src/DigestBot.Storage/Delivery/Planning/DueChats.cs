using DigestBot.Core.Delivery;

namespace DigestBot.Storage.Delivery.Planning;

/// <summary>Who is due: found at the ends of two indexes, not by looking at every chat.</summary>
internal static class DueChats
{
    private const string ByTheClock = """
        SELECT id FROM chat WHERE state = 0 AND delivery_time IS NOT NULL AND next_due <= @Now
        UNION ALL
        SELECT id FROM chat WHERE state = 0 AND delivery_time IS NULL AND cursor < @LastArrival
        """;

    private const string AllActive = "SELECT id FROM chat WHERE state = 0";

    /// <summary>Whether there is anything to do. Mostly there is not, and this is asked often.</summary>
    public static bool Any(Plan plan) => plan.Request.Mode == PlanMode.Now || plan.Is($"""
        SELECT EXISTS ({ByTheClock}) OR EXISTS (SELECT 1 FROM chat WHERE {Wake.Unscheduled})
        """);

    public static void Select(Plan plan)
    {
        var chats = plan.Request.Mode == PlanMode.Now ? AllActive : ByTheClock;
        var these = $"id IN (SELECT id FROM ({chats}) WHERE @ChatId IS NULL OR id = @ChatId)";
        plan.Execute($"""
            INSERT INTO temp.profile (language, layout, dialect, time_zone, delivery_time)
            SELECT DISTINCT language, layout, dialect, time_zone, delivery_time FROM chat WHERE {these};

            INSERT INTO temp.due (chat_id, profile_id, cursor, silent, platform)
            SELECT c.id, p.id, c.cursor, c.silent, c.platform
            FROM chat c JOIN temp.profile p ON p.time_zone = c.time_zone AND p.delivery_time IS c.delivery_time
                AND p.language = c.language AND p.layout = c.layout AND p.dialect = c.dialect
            WHERE c.{these};
            """);
    }
}
