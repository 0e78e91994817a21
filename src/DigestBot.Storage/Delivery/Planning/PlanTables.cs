using Dapper;
using Microsoft.Data.Sqlite;

namespace DigestBot.Storage.Delivery.Planning;

/// <summary>What a plan notes down on its way. The tables are temporary: of the connection alone, and in memory.</summary>
internal static class PlanTables
{
    public static void Create(SqliteConnection connection)
    {
        CreateForChats(connection);
        CreateForMessages(connection);
        CreateForPapers(connection);
        CreateForOwnMessages(connection);
    }

    private static void CreateForChats(SqliteConnection connection) => connection.Execute("""
        -- The profiles whose chats are served, for which local day, and whether a day without news is told.
        CREATE TEMP TABLE due_profile (id INTEGER PRIMARY KEY, form_id INTEGER, slot TEXT, tells INTEGER NOT NULL DEFAULT 0);
        CREATE TEMP TABLE form (id INTEGER PRIMARY KEY, language TEXT, layout INTEGER, dialect TEXT, UNIQUE (language, layout, dialect));
        CREATE TEMP TABLE due (
            chat_id INTEGER PRIMARY KEY, cohort_id INTEGER, silent INTEGER, platform TEXT,
            waits INTEGER); -- whether something planned earlier has not gone out yet

        -- Chats that get the same: those with a subscription set and a cursor, or one alone.
        CREATE TEMP TABLE cohort (id INTEGER PRIMARY KEY, form_id INTEGER, set_id INTEGER, chat_id INTEGER, cursor INTEGER);

        -- Those for which there are no papers.
        CREATE TEMP TABLE unserved (chat_id INTEGER PRIMARY KEY, cohort_id INTEGER, silent INTEGER, platform TEXT, waits INTEGER);

        -- What waits since before a due chat was suspended.
        CREATE TEMP TABLE missed (
            delivery_id INTEGER PRIMARY KEY, chat_id INTEGER, cohort_id INTEGER, edition_id INTEGER, category TEXT, new_only INTEGER, after_arrival INTEGER,
            through_arrival INTEGER, selection_id INTEGER);
        """);

    private static void CreateForMessages(SqliteConnection connection) => connection.Execute("""
        -- The messages, in each cohort's order.
        CREATE TEMP TABLE planned (
            cohort_id INTEGER, turn INTEGER, scope_id INTEGER, notice INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (cohort_id, turn)) WITHOUT ROWID;
        CREATE TEMP TABLE planned_body (
            scope_id INTEGER, notice INTEGER, form_id INTEGER, edition_id INTEGER, new_only INTEGER, body_id INTEGER, PRIMARY KEY (scope_id, notice, form_id)) WITHOUT ROWID;

        -- The same with their bodies.
        CREATE TEMP TABLE message (
            cohort_id INTEGER, turn INTEGER, body_id INTEGER, is_first INTEGER, PRIMARY KEY (cohort_id, turn)) WITHOUT ROWID;
        """);

    private static void CreateForPapers(SqliteConnection connection) => connection.Execute("""
        -- A category of an edition, in the order in which a chat gets them.
        CREATE TEMP TABLE place (id INTEGER PRIMARY KEY, edition_id INTEGER, category TEXT, is_latest INTEGER, is_old INTEGER);

        -- Which papers of a place; with the first arrival that those bring which are new.
        CREATE TEMP TABLE scope (
            id INTEGER PRIMARY KEY, place_id INTEGER, new_only INTEGER, after_arrival INTEGER, through_arrival INTEGER, first_arrival INTEGER,
            part_of INTEGER, selection_id INTEGER NOT NULL DEFAULT 0); -- a selection of which scope
        CREATE INDEX temp.scope_part ON scope (part_of, selection_id);

        -- Which categories a subscription means.
        CREATE TEMP TABLE cover (pattern TEXT, category TEXT, PRIMARY KEY (pattern, category)) WITHOUT ROWID;

        -- What a subscription is owed by each arrival.
        CREATE TEMP TABLE reach (
            pattern TEXT, arrival_id INTEGER, place_id INTEGER, scope_id INTEGER, PRIMARY KEY (pattern, arrival_id, place_id)) WITHOUT ROWID;

        -- The arrivals of the latest edition's papers, and whether all that came with one is owed anyhow to chats behind it.
        CREATE TEMP TABLE listed (place_id INTEGER, arrival_id INTEGER, is_news INTEGER, PRIMARY KEY (place_id, arrival_id)) WITHOUT ROWID;
        CREATE TEMP TABLE extra (
            cohort_id INTEGER, place_id INTEGER, after_arrival INTEGER, through_arrival INTEGER, joins INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (cohort_id, place_id)) WITHOUT ROWID;
        """);

    private static void CreateForOwnMessages(SqliteConnection connection) => connection.Execute("""
        -- What chats follow among the papers, by which rules; and what they had before for the same reason.
        CREATE TEMP TABLE pick (cohort_id INTEGER, paper_id INTEGER, rule_id INTEGER, edition_id INTEGER, PRIMARY KEY (cohort_id, paper_id, rule_id)) WITHOUT ROWID;
        CREATE TEMP TABLE told (cohort_id INTEGER, paper_id INTEGER, PRIMARY KEY (cohort_id, paper_id)) WITHOUT ROWID;

        -- Messages whose papers are chosen one by one, those papers in their order, and the selections that they make.
        CREATE TEMP TABLE own (cohort_id INTEGER, turn INTEGER, PRIMARY KEY (cohort_id, turn)) WITHOUT ROWID;
        CREATE TEMP TABLE chosen (
            cohort_id INTEGER, turn INTEGER, rank INTEGER, paper_id INTEGER, rules TEXT, PRIMARY KEY (cohort_id, turn, rank)) WITHOUT ROWID;
        CREATE TEMP TABLE choice (
            cohort_id INTEGER, turn INTEGER, papers TEXT, selection_id INTEGER, old_scope_id INTEGER, PRIMARY KEY (cohort_id, turn)) WITHOUT ROWID;
        """);

    public static void Drop(SqliteConnection connection) => connection.Execute("""
        DROP TABLE temp.due_profile; DROP TABLE temp.form; DROP TABLE temp.due; DROP TABLE temp.missed; DROP TABLE temp.place; DROP TABLE temp.scope; DROP TABLE temp.cover;
        DROP TABLE temp.reach; DROP TABLE temp.planned; DROP TABLE temp.planned_body; DROP TABLE temp.listed; DROP TABLE temp.extra;
        DROP TABLE temp.cohort; DROP TABLE temp.unserved; DROP TABLE temp.message;
        DROP TABLE temp.pick; DROP TABLE temp.told; DROP TABLE temp.own; DROP TABLE temp.chosen; DROP TABLE temp.choice;
        """);
}
