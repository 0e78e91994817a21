using Dapper;
using Microsoft.Data.Sqlite;

namespace DigestBot.Storage.Delivery.Planning;

/// <summary>What a plan notes down on its way. The tables are temporary: of the connection alone, and in memory.</summary>
internal static class PlanTables
{
    public static void Create(SqliteConnection connection) => connection.Execute("""
        -- What due chats have in common: as many rows as there are combinations.
        CREATE TEMP TABLE profile (
            id INTEGER PRIMARY KEY, language TEXT, layout INTEGER, dialect TEXT, time_zone TEXT, delivery_time TEXT, next_due INTEGER,
            UNIQUE (time_zone, delivery_time, language, layout, dialect));
        CREATE TEMP TABLE due (
            chat_id INTEGER PRIMARY KEY, profile_id INTEGER, cursor INTEGER, silent INTEGER, platform TEXT,
            waits INTEGER); -- whether something planned earlier has not gone out yet

        -- A category of an edition, in the order in which a chat gets them.
        CREATE TEMP TABLE place (id INTEGER PRIMARY KEY, edition_id INTEGER, category TEXT, is_latest INTEGER);

        -- Which papers of a place; with the first arrival that those bring which are new.
        CREATE TEMP TABLE scope (
            id INTEGER PRIMARY KEY, place_id INTEGER, new_only INTEGER, after_arrival INTEGER, through_arrival INTEGER, first_arrival INTEGER);

        -- Which categories a subscription means.
        CREATE TEMP TABLE cover (pattern TEXT, category TEXT, PRIMARY KEY (pattern, category)) WITHOUT ROWID;

        -- What a subscription is owed by each arrival.
        CREATE TEMP TABLE reach (
            pattern TEXT, arrival_id INTEGER, place_id INTEGER, scope_id INTEGER, PRIMARY KEY (pattern, arrival_id, place_id)) WITHOUT ROWID;

        -- The messages, in each chat's order.
        CREATE TEMP TABLE planned (chat_id INTEGER, turn INTEGER, scope_id INTEGER, PRIMARY KEY (chat_id, turn)) WITHOUT ROWID;
        CREATE TEMP TABLE planned_body (scope_id INTEGER, profile_id INTEGER, body_id INTEGER, PRIMARY KEY (scope_id, profile_id)) WITHOUT ROWID;

        -- The arrivals of the latest edition's papers, and whether all that came with one is owed anyhow to chats behind it.
        CREATE TEMP TABLE listed (place_id INTEGER, arrival_id INTEGER, is_news INTEGER, PRIMARY KEY (place_id, arrival_id)) WITHOUT ROWID;
        CREATE TEMP TABLE extra (
            chat_id INTEGER, place_id INTEGER, after_arrival INTEGER, through_arrival INTEGER, joins INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (chat_id, place_id)) WITHOUT ROWID;
        """);

    public static void Drop(SqliteConnection connection) => connection.Execute("""
        DROP TABLE temp.profile; DROP TABLE temp.due; DROP TABLE temp.place; DROP TABLE temp.scope; DROP TABLE temp.cover;
        DROP TABLE temp.reach; DROP TABLE temp.planned; DROP TABLE temp.planned_body; DROP TABLE temp.listed; DROP TABLE temp.extra;
        """);
}
