using Dapper;
using DigestBot.Core.Scheduling;
using DigestBot.Storage.Chats;
using NodaTime;

namespace DigestBot.Storage.Delivery.Planning;

/// <summary>
/// Which profiles are due, decided once for all chats of each: those whose time has come, and all when something arrived. What is decided is
/// noted for the chats (<c>temp.due_profile</c>) and for the next time.
/// </summary>
internal static class DueProfiles
{
    /// <summary>The condition on a profile. Each of its parts is the end of an index; joined by OR, they would be taken for most of the table.</summary>
    public const string Due = """
        id IN (SELECT id FROM profile WHERE wakes_at <= @Now
            UNION ALL SELECT id FROM profile WHERE seen < @LastArrival UNION ALL SELECT id FROM profile WHERE looked_at > @Now)
        """;

    private const string Selection = $"SELECT {ProfileRow.Columns}, wakes_at AS WakesAt, looked_at AS LookedAt FROM profile WHERE {Due}";

    public static void Select(Plan plan)
    {
        if (plan.IsNow)
            SelectAll(plan);
        else
            foreach (var profile in plan.Connection.Query<DueProfile>(Selection, plan.Parameters))
                Look(plan, profile);
        GiveForms(plan);
    }

    private static void SelectAll(Plan plan) => plan.Execute("INSERT INTO temp.due_profile (id) SELECT id FROM profile");

    private static void Look(Plan plan, DueProfile profile)
    {
        if (profile.LookedAt > plan.Request.Now)
            ForgetFuture(plan, profile);
        var turn = ProfileTurn.Of(profile, plan.Request.Now);
        if (turn.Serves && profile.DeliveryTime is null && PreferredEditions.AwaitedUntil(plan, profile.Language) is { } until)
            turn = turn with { Serves = false, WakesAt = until };
        if (turn.Serves)
            plan.Connection.Execute("INSERT INTO temp.due_profile (id, slot, tells) VALUES (@Id, @Day, @tells)",
                new { profile.Id, turn.Day, tells = turn.IsStart && profile.TellsNothingNew });
        if (plan.Request.ChatId is null)
            plan.Connection.Execute("UPDATE profile SET wakes_at = @WakesAt, looked_at = @Now, seen = @LastArrival WHERE id = @Id",
                new { profile.Id, turn.WakesAt, plan.Request.Now, plan.LastArrival });
    }

    // The clock was ahead and is set right: days that have not come yet were served by mistake. Tomorrow may have come in an earlier zone.
    private static void ForgetFuture(Plan plan, DueProfile profile)
    {
        var today = plan.Request.Now.InZone(TimeZones.Of(profile.TimeZone)).Date;
        plan.Connection.Execute("""
            UPDATE chat SET served_on = iif(served_on > @tomorrow, @today, served_on), told_on = iif(told_on > @tomorrow, @today, told_on)
            WHERE profile_id = @Id AND max(served_on, told_on) > @tomorrow
            """, new { profile.Id, today, tomorrow = today.PlusDays(1) });
    }

    private static void GiveForms(Plan plan) => plan.Execute("""
        INSERT INTO temp.form (language, layout, dialect)
        SELECT DISTINCT p.language, p.layout, p.dialect FROM temp.due_profile d JOIN profile p ON p.id = d.id;

        UPDATE temp.due_profile SET form_id = f.id
        FROM profile p, temp.form f
        WHERE p.id = due_profile.id AND f.language = p.language AND f.layout = p.layout AND f.dialect = p.dialect;
        """);
}

/// <summary>A profile with what was noted for the next time.</summary>
internal sealed class DueProfile : ProfileRow
{
    public Instant? WakesAt { get; init; }

    public Instant LookedAt { get; init; }
}
