using Dapper;
using DigestBot.Core.Scheduling;
using DigestBot.Core.Together;
using DigestBot.Storage.Chats;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DigestBot.Storage.Together;

/// <summary>When a chat's next weekly list may come.</summary>
internal static class RoundUpTimes
{
    /// <summary>Keeps what a chat chose. A list that is due already stays so, unless another time was chosen.</summary>
    public static void Save(SqliteConnection connection, long chatId, RoundUp? chosen, Instant now)
    {
        var former = Read(connection, chatId);
        connection.Execute("""
            UPDATE chat SET round_up_day = @day, round_up_time = @time, round_up_due = iif(@day IS NULL, NULL, round_up_due),
                round_up_since = iif(@day IS NULL, NULL, coalesce(round_up_since, @since))
            WHERE id = @chatId
            """, new { chatId, day = (int?)chosen?.Day, time = chosen?.Time, since = now - INominations.Stands });
        if (chosen is not null && (chosen != former.RoundUp || former.RoundUpDue is not { } due || due > now))
            Follow(connection, chatId, now);
    }

    /// <summary>Finds it anew: the first that is still to come, of a later day than the last one dealt with. What was missed meanwhile is in that.</summary>
    public static void Follow(SqliteConnection connection, long chatId, Instant now)
    {
        if (Read(connection, chatId) is { RoundUp: { } roundUp } chat)
            Set(connection, chatId, roundUp.PlanIn(chat.ToPlan()).NextSlot(now, RoundedUpOn(chat, now))?.Start);
    }

    /// <summary>The last local day whose list was dealt with. A later one than today was dealt with by a clock that was ahead and is set right.</summary>
    public static LocalDate? RoundedUpOn(ChatRow chat, Instant now)
    {
        var today = now.InZone(TimeZones.Of(chat.TimeZone)).Date;
        return chat.RoundedUpDay is { } day && day > today ? today : chat.RoundedUpDay;
    }

    public static void Set(SqliteConnection connection, long chatId, Instant? due) =>
        connection.Execute("UPDATE chat SET round_up_due = @due WHERE id = @chatId", new { chatId, due });

    private static ChatRow Read(SqliteConnection connection, long chatId) =>
        connection.QuerySingle<ChatRow>($"{ChatRow.Select} WHERE c.id = @chatId", new { chatId });
}
