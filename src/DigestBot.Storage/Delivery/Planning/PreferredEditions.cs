using Dapper;
using NodaTime;

namespace DigestBot.Storage.Delivery.Planning;

/// <summary>
/// Of a source's editions of one day in several languages, which one a chat gets. What is new, and for whom, is found out for the edition that
/// came first; here another one takes its place where it has the very same papers, so that each still comes once.
/// </summary>
internal static class PreferredEditions
{
    /// <summary>How long pushes on arrival wait for the edition in the chat's language, once another one of that day is there.</summary>
    public static Duration Patience { get; } = Duration.FromMinutes(15);

    private static readonly Period Lately = Period.FromDays(7);

    /// <summary>Lets the edition in the chats' language stand for the planned one.</summary>
    public static void Choose(Plan plan)
    {
        if (plan.Is("SELECT EXISTS (SELECT 1 FROM temp.planned_body b JOIN edition e ON e.id = b.edition_id JOIN edition t ON t.source_id = e.source_id AND t.date = e.date AND t.id <> e.id)"))
            plan.Execute($"""
                UPDATE temp.planned_body SET edition_id = t.id, new_only = 2 * s.new_only
                FROM temp.scope s, temp.place l, temp.form f, edition e, edition t
                WHERE s.id = planned_body.scope_id AND l.id = s.place_id AND f.id = planned_body.form_id AND e.id = l.edition_id
                    AND t.source_id = e.source_id AND t.date = e.date AND t.language = f.language AND e.language <> f.language
                    AND l.category <> '' AND s.new_only < 2
                    AND ({Papers("e", "s.new_only")}) = ({Papers("t", "2 * s.new_only")})
                """);
    }

    /// <summary>
    /// For a single paper that comes beside its category's: the edition of a form's language, where that has the paper of entry <paramref name="entry"/> too.
    /// </summary>
    public static string OfPaper(string formId, string entry) => $"""
        coalesce((
            SELECT t.id FROM temp.form f JOIN edition e ON e.id = {entry}.edition_id
                JOIN edition t ON t.source_id = e.source_id AND t.date = e.date AND t.language = f.language
            WHERE f.id = {formId} AND EXISTS (SELECT 1 FROM entry o WHERE o.edition_id = t.id AND o.paper_id = {entry}.paper_id)), {entry}.edition_id)
        """;

    /// <summary>
    /// Until when it is worth to wait for an edition in a language, because the source has had one of each day lately and another one of today is
    /// there; null where nothing is waited for.
    /// </summary>
    public static Instant? AwaitedUntil(Plan plan, string language)
    {
        var first = plan.Connection.QuerySingle<long?>("""
            SELECT max(a.at) FROM arrival a JOIN edition e ON e.id = a.edition_id
            WHERE a.id > @LastArrival - 100 AND a.at > @from AND a.at <= @Now AND NOT a.is_history AND e.language <> @language
                AND NOT EXISTS (SELECT 1 FROM arrival f WHERE f.edition_id = a.edition_id AND f.id < a.id)
                AND NOT EXISTS (SELECT 1 FROM edition t WHERE t.source_id = e.source_id AND t.date = e.date AND t.language = @language)
                AND EXISTS (
                    SELECT 1 FROM edition t
                    WHERE t.source_id = e.source_id AND t.language = @language AND t.date < e.date AND t.date >= date(e.date, '-' || @days || ' days'))
            """, new { plan.LastArrival, from = plan.Request.Now - Patience, plan.Request.Now, language, days = Lately.Days });
        return first is { } at ? Instant.FromUnixTimeMilliseconds(at) + Patience : null;
    }

    // The papers that a scope, or a selection of it, shows of an edition, in an order that is the same in all of them.
    private static string Papers(string edition, string mark) => $"""
        SELECT group_concat(paper_id) FROM (
            SELECT n.paper_id FROM entry n
            WHERE n.edition_id = {edition}.id AND n.category = l.category AND ({mark} = 0 OR n.is_new = {mark})
                AND n.arrival_id > s.after_arrival AND (s.through_arrival = 0 OR n.arrival_id <= s.through_arrival)
                AND (s.selection_id = 0 OR n.paper_id IN (
                    SELECT json_extract(j.value, '$[0]') FROM selection o, json_each(o.papers) j WHERE o.id = s.selection_id))
            ORDER BY n.paper_id)
        """;
}
