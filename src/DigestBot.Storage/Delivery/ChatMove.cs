using Dapper;
using DigestBot.Core.Chats;
using DigestBot.Storage.Chats;
using DigestBot.Storage.Following;
using DigestBot.Storage.Learning;
using DigestBot.Storage.Saving;
using DigestBot.Storage.Together;
using Microsoft.Data.Sqlite;

namespace DigestBot.Storage.Delivery;

/// <summary>
/// Gives a chat another id on its platform. Somebody may have spoken under the new id before we heard of the move; then the chat that was there
/// first keeps its settings, and both keep their past and their queue.
/// </summary>
internal static class ChatMove
{
    /// <summary>The tables that refer to a chat, which is to say, all that a move has to think of.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["canary", "caretaker", "chat", "chat_note", "delivery", "follow", "followed_paper", "nomination", "round_up", "saved_paper", "subscription", "taste_vote", "transcript_entry"];

    public static int Run(SqliteConnection connection, ChatAddress from, string toChatId)
    {
        var pairs = connection.Query<Pair>("""
            SELECT o.id AS Old, n.id AS New FROM chat o
                JOIN chat n ON n.platform = o.platform AND n.chat_id = @toChatId AND n.thread = o.thread AND n.id <> o.id
            WHERE o.platform = @Platform AND o.chat_id = @ChatId
            """, new { from.Platform, from.ChatId, toChatId }).ToList();
        foreach (var pair in pairs)
            Merge(connection, pair);
        return connection.Execute("""
            UPDATE OR REPLACE chat_note SET chat_id = @toChatId WHERE platform = @Platform AND chat_id = @ChatId;
            UPDATE transcript_entry SET chat_id = @toChatId WHERE platform = @Platform AND chat_id = @ChatId;
            UPDATE chat SET chat_id = @toChatId, wait_until = NULL WHERE platform = @Platform AND chat_id = @ChatId
            """, new { from.Platform, from.ChatId, toChatId });
    }

    private static void Merge(SqliteConnection connection, Pair pair)
    {
        MergeSubscriptions(connection, pair);
        FollowStore.Merge(connection, pair.New, pair.Old);
        SubscriptionSets.Follow(connection, pair.Old);
        SubscriptionSets.Follow(connection, pair.New);
        CloseRepeats(connection, pair);
        Caretakers.Merge(connection, pair.New, pair.Old);
        SavedPaperStore.Merge(connection, pair.New, pair.Old);
        TasteStore.Merge(connection, pair.New, pair.Old);
        NominationMove.Merge(connection, pair.New, pair.Old);
        connection.Execute("""
            UPDATE delivery SET chat_id = @Old WHERE chat_id = @New;
            UPDATE chat SET cursor = min(chat.cursor, n.cursor), served_on = max(chat.served_on, n.served_on), told_on = max(chat.told_on, n.told_on),
                left_out = max(chat.left_out, n.left_out), matched = max(chat.matched, n.matched), title = coalesce(n.title, chat.title), keeper = coalesce(chat.keeper, n.keeper),
                state = iif(chat.state = 2, n.state, chat.state), suspended_at = iif(chat.state = 2 AND n.state = 2, max(chat.suspended_at, n.suspended_at), NULL)
            FROM chat n WHERE chat.id = @Old AND n.id = @New;
            UPDATE profile SET seen = min(seen, (SELECT cursor FROM chat WHERE id = @Old)) WHERE id = (SELECT profile_id FROM chat WHERE id = @Old);
            UPDATE OR IGNORE canary SET chat_id = @Old WHERE chat_id = @New;
            DELETE FROM chat WHERE id = @New;
            DELETE FROM profile WHERE NOT EXISTS (SELECT 1 FROM chat WHERE profile_id = profile.id)
            """, pair);
        ChatQueue.Reorder(connection, pair.Old);
    }

    // One of the two may be further than the other. The merged chat goes on from where the one behind is, so each subscription begins where its
    // own chat is, and one that both have in some form where the one ahead is: what either had, neither gets again.
    private static void MergeSubscriptions(SqliteConnection connection, Pair pair) => connection.Execute("""
        UPDATE subscription SET pushed_through = max(pushed_through, iif(c.cursor > since, c.cursor, 0)), since = max(since, c.cursor, coalesce((
            SELECT max(t.cursor) FROM subscription o JOIN chat t ON t.id = o.chat_id
            WHERE o.chat_id IN (@Old, @New) AND o.chat_id <> c.id AND o.active
                AND (o.category GLOB subscription.category OR subscription.category GLOB o.category)), 0))
        FROM chat c WHERE c.id = subscription.chat_id AND c.id IN (@Old, @New);

        INSERT INTO subscription (chat_id, category, active, since, pushed_through)
        SELECT @Old, category, active, since, pushed_through FROM subscription WHERE chat_id = @New
        ON CONFLICT DO UPDATE SET active = max(active, excluded.active), since = max(since, excluded.since), pushed_through = max(pushed_through, excluded.pushed_through);

        DELETE FROM subscription WHERE chat_id = @New;
        """, pair);

    // What waits for one of them and the other had already or is about to get, or waits for the other that was there first, would come twice.
    private static void CloseRepeats(SqliteConnection connection, Pair pair) => connection.Execute("""
        UPDATE delivery SET state = 4, due = NULL, finished_at = planned_at, reason = 'the chat it is one with now has it'
        FROM body b
        WHERE b.id = delivery.body_id AND delivery.chat_id IN (@Old, @New) AND delivery.state IN (0, 2) AND delivery.owner IS NULL AND EXISTS (
            SELECT 1 FROM delivery o JOIN body h ON h.id = o.body_id
            WHERE o.chat_id IN (@Old, @New) AND o.chat_id <> delivery.chat_id AND (o.state = 1 OR (o.state = 0 AND (o.owner IS NOT NULL OR o.chat_id = @Old)))
                AND h.edition_id = b.edition_id AND h.category = b.category AND h.selection_id IN (0, b.selection_id) AND h.new_only IN (0, b.new_only)
                AND h.after_arrival <= b.after_arrival AND h.through_arrival >= b.through_arrival)
        """, pair);

    internal sealed class Pair
    {
        public long Old { get; init; }

        public long New { get; init; }
    }
}
