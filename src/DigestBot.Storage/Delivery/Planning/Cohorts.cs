namespace DigestBot.Storage.Delivery.Planning;

/// <summary>
/// Chats that get the same messages, so that these are found once for all of them: chats of one form and cursor that subscribe to the same. Alone
/// is a chat with something of its own: a subscription that began after its cursor, papers that it follows, something missed or left out, or a push out of turn.
/// </summary>
internal static class Cohorts
{
    /// <summary>Whether what was planned for chat <c>c</c> waits since before it was suspended.</summary>
    public const string HasMissed =
        "(SELECT EXISTS (SELECT 1 FROM delivery WHERE state = 2)) AND EXISTS (SELECT 1 FROM delivery m WHERE m.chat_id = c.id AND m.state = 2)";

    /// <summary>
    /// The cohort of chat <c>c</c> with profile <c>p</c>: a subscription set, or the negative of a lonely chat's id; a form, 10 bits; a cursor, 26.
    /// </summary>
    // One number is looked up for each chat in two thirds of the time that its parts would take.
    public const string Id = $"((iif({IsAlone}, -c.id, coalesce(c.subscription_set_id, 0)) << 10 | p.form_id) << 26 | c.cursor)";

    private const string IsAlone = $"@IsNow OR c.subscribed_after > c.cursor OR c.matched > c.cursor OR c.left_out OR ({HasMissed})";

    public static void List(Plan plan) => plan.Execute("""
        INSERT INTO temp.cohort (id, form_id, set_id, chat_id, cursor)
        SELECT id, (id >> 26) & 1023, iif(id >> 36 > 0, id >> 36, NULL), iif(id < 0, -(id >> 36), NULL), id & 67108863
        FROM (SELECT DISTINCT cohort_id AS id FROM temp.due)
        """);
}
