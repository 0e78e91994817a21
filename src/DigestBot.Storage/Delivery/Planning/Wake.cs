namespace DigestBot.Storage.Delivery.Planning;

/// <summary>Moves the planned chats past everything that has arrived.</summary>
internal static class Wake
{
    // A day without news stays open, for an edition that comes late.
    public static void MoveOn(Plan plan)
    {
        plan.Execute("""
            UPDATE chat SET cursor = @LastArrival,
                served_on = iif(d.slot IS NOT NULL AND EXISTS (SELECT 1 FROM temp.planned p WHERE p.chat_id = d.chat_id), d.slot, served_on)
            FROM temp.due d WHERE d.chat_id = chat.id
            """);
        if (plan.IsNow)
            plan.Execute("UPDATE subscription SET pushed_through = @LastArrival WHERE active AND chat_id IN (SELECT chat_id FROM temp.due)");
    }
}
