using Dapper;
using DigestBot.Core.Chats;
using Microsoft.Data.Sqlite;

namespace DigestBot.Storage.Chats;

/// <summary>What chats have in common. A profile is there as long as a chat has it.</summary>
internal static class Profiles
{
    private const string Key = """
        time_zone = @TimeZone AND delivery_time IS @DeliveryTime AND language = @Language AND layout = @Layout AND dialect = @dialect AND days = @Days
            AND quiet_from IS @From AND quiet_until IS @Until AND tells_nothing_new = @TellsNothingNew
        """;

    /// <summary>The id of the profile of such chats; a new one is scheduled by the next plan.</summary>
    public static long Open(SqliteConnection connection, ChatSettings settings, string dialect)
    {
        var key = new
        {
            settings.TimeZone,
            settings.DeliveryTime,
            settings.Language,
            settings.Layout,
            dialect,
            settings.Days,
            settings.Quiet?.From,
            settings.Quiet?.Until,
            settings.TellsNothingNew,
        };
        connection.Execute($"""
            INSERT INTO profile (
                language, layout, dialect, time_zone, delivery_time, days, quiet_from, quiet_until, tells_nothing_new, wakes_at, looked_at, seen)
            SELECT @Language, @Layout, @dialect, @TimeZone, @DeliveryTime, @Days, @From, @Until, @TellsNothingNew, iif(@DeliveryTime IS NULL, NULL, 0), 0, 0
            WHERE NOT EXISTS (SELECT 1 FROM profile WHERE {Key})
            """, key);
        return connection.QuerySingle<long>($"SELECT id FROM profile WHERE {Key}", key);
    }

    /// <summary>
    /// Gives a chat another profile. What the chat has not seen is looked at anew, since the others of that profile may be past it, so that no
    /// day is skipped by a change.
    /// </summary>
    public static int Move(SqliteConnection connection, long chatId, long profileId)
    {
        var old = connection.QuerySingle<long>("SELECT profile_id FROM chat WHERE id = @chatId", new { chatId });
        if (old == profileId)
            return 0;
        connection.Execute("""
            UPDATE chat SET profile_id = @profileId WHERE id = @chatId;
            UPDATE profile SET seen = min(seen, (SELECT cursor FROM chat WHERE id = @chatId)) WHERE id = @profileId;
            DELETE FROM profile WHERE id = @old AND NOT EXISTS (SELECT 1 FROM chat WHERE profile_id = @old)
            """, new { chatId, profileId, old });
        return 1;
    }
}
