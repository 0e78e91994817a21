using DigestBot.Core.Delivery;

namespace DigestBot.Storage.Delivery.Planning;

/// <summary>Who is due: found at the ends of two indexes, not by looking at every chat.</summary>
internal static class DueChats
{
    private const string Clock = """
        ((state = 0 AND delivery_time IS NOT NULL AND next_due <= @Now) OR (state = 0 AND delivery_time IS NULL AND cursor < @LastArrival))
        """;

    /// <summary>Whether there is anything to do. Mostly there is not, and this is asked often.</summary>
    public static bool Any(Plan plan) => plan.Request.Mode == PlanMode.Now || plan.Is($"""
        SELECT EXISTS (SELECT 1 FROM chat WHERE {Clock}) OR EXISTS (SELECT 1 FROM chat WHERE {Wake.Unscheduled})
        """);

    public static void Select(Plan plan)
    {
        var due = plan.Request.Mode == PlanMode.Now ? "state = 0" : Clock;
        var these = plan.Request.ChatId is null ? due : $"id = @ChatId AND {due}";
        plan.Execute($"""
            INSERT INTO temp.profile (language, layout, dialect, time_zone, delivery_time)
            SELECT DISTINCT language, layout, dialect, time_zone, delivery_time FROM chat WHERE {these};

            INSERT INTO temp.due (chat_id, profile_id, cursor, silent, platform, waits)
            SELECT c.id, p.id, c.cursor, c.silent, c.platform, EXISTS (SELECT 1 FROM delivery o WHERE o.chat_id = c.id AND o.state = 0)
            FROM (SELECT * FROM chat WHERE {these}) c
                JOIN temp.profile p ON p.time_zone = c.time_zone AND p.delivery_time IS c.delivery_time
                    AND p.language = c.language AND p.layout = c.layout AND p.dialect = c.dialect;
            """);
    }
}
