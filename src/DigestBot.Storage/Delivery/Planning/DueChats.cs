namespace DigestBot.Storage.Delivery.Planning;

/// <summary>
/// Who is due: the chats of due profiles that were not served for the day yet, or that an edition arrived for which they had nothing of, found by
/// an index. What a correction adds to an edition they had waits for their next push.
/// </summary>
internal static class DueChats
{
    /// <summary>Notes them down, and whether something that was planned for them earlier still waits.</summary>
    // Mostly nothing waits anywhere, and that is asked once for all.
    public const string Note = $"""
        INSERT INTO temp.due (chat_id, cohort_id, silent, platform, waits)
        SELECT c.id, {Cohorts.Id}, c.silent, c.platform,
            (SELECT EXISTS (SELECT 1 FROM delivery WHERE state = 0)) AND EXISTS (SELECT 1 FROM delivery o WHERE o.chat_id = c.id AND o.state = 0)
        FROM temp.due_profile p CROSS JOIN chat c ON c.profile_id = p.id AND c.state = 0
        WHERE (@IsNow OR p.tells OR c.cursor < @LastArrival OR ({Cohorts.HasMissed}))
            AND (p.slot IS NULL OR c.served_on < p.slot OR c.cursor < (
                SELECT a.id FROM arrival a
                WHERE a.id <= @LastArrival AND NOT a.is_history AND NOT EXISTS (SELECT 1 FROM arrival f WHERE f.edition_id = a.edition_id AND f.id < a.id)
                ORDER BY a.id DESC LIMIT 1))
            AND (@ChatId IS NULL OR c.id = @ChatId)
        """;

    /// <summary>Whether there is anything to do. Mostly there is not, and this is asked often.</summary>
    public static bool Any(Plan plan) => plan.IsNow || plan.Is($"SELECT EXISTS (SELECT 1 FROM profile WHERE {DueProfiles.Due})");

    public static void Select(Plan plan)
    {
        DueProfiles.Select(plan);
        plan.Execute(Note);
        Cohorts.List(plan);
    }
}
