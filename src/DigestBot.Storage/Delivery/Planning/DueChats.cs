namespace DigestBot.Storage.Delivery.Planning;

/// <summary>Who is due: the chats of due profiles that were not served for the day yet, found by an index.</summary>
internal static class DueChats
{
    /// <summary>Whether there is anything to do. Mostly there is not, and this is asked often.</summary>
    public static bool Any(Plan plan) => plan.IsNow || plan.Is($"SELECT EXISTS (SELECT 1 FROM profile WHERE {DueProfiles.Due})");

    public static void Select(Plan plan)
    {
        DueProfiles.Select(plan);
        plan.Execute("""
            INSERT INTO temp.due (chat_id, form_id, slot, tells, cursor, silent, platform, waits)
            SELECT c.id, p.form_id, p.slot, p.tells, c.cursor, c.silent, c.platform, EXISTS (SELECT 1 FROM delivery o WHERE o.chat_id = c.id AND o.state = 0)
            FROM temp.due_profile p CROSS JOIN chat c ON c.profile_id = p.id AND c.state = 0
            WHERE (@IsNow OR p.tells OR c.cursor < @LastArrival) AND (p.slot IS NULL OR c.served_on < p.slot) AND (@ChatId IS NULL OR c.id = @ChatId)
            ORDER BY c.id
            """);
    }
}
