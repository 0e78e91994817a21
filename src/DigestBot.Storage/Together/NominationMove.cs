using Dapper;
using Microsoft.Data.Sqlite;

namespace DigestBot.Storage.Together;

/// <summary>Joins what was put forward in two chats that turn out to be one.</summary>
internal static class NominationMove
{
    /// <summary>A paper of both keeps one vote a person, and counts as rounded up if it was in either.</summary>
    public static void Merge(SqliteConnection connection, long from, long into) => connection.Execute("""
        INSERT OR IGNORE INTO nomination_vote (nomination_id, person)
        SELECT o.id, v.person
        FROM nomination n JOIN nomination o ON o.chat_id = @into AND o.paper_id = n.paper_id JOIN nomination_vote v ON v.nomination_id = n.id
        WHERE n.chat_id = @from;

        UPDATE nomination SET round_up_id = coalesce(nomination.round_up_id, n.round_up_id)
        FROM nomination n WHERE nomination.chat_id = @into AND n.chat_id = @from AND n.paper_id = nomination.paper_id;

        UPDATE OR IGNORE nomination SET chat_id = @into WHERE chat_id = @from;
        DELETE FROM nomination_vote WHERE nomination_id IN (SELECT id FROM nomination WHERE chat_id = @from);
        DELETE FROM nomination WHERE chat_id = @from;
        UPDATE round_up SET chat_id = @into WHERE chat_id = @from;

        UPDATE chat SET round_up_day = n.round_up_day, round_up_time = n.round_up_time, round_up_due = n.round_up_due, round_up_since = n.round_up_since
        FROM chat n WHERE chat.id = @into AND n.id = @from AND chat.round_up_day IS NULL;
        UPDATE chat SET rounded_up_on = max(chat.rounded_up_on, n.rounded_up_on) FROM chat n WHERE chat.id = @into AND n.id = @from;
        """, new { from, into });
}
