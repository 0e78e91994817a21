using System.Globalization;
using Dapper;
using DigestBot.Core.Delivery;
using DigestBot.Storage.Chats;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DigestBot.Storage.Together;

/// <summary>
/// Plans the weekly lists that are due, inside the transaction of a plan. Each list names its nominations, and no nomination is in two, so
/// that whatever the clock does nothing comes twice.
/// </summary>
internal sealed class RoundUps(SqliteConnection connection, PlanRequest request)
{
    // No list is further away; one that is was set by a clock that was ahead. A day more for a zone's change, and one for quiet hours.
    private static readonly Duration Furthest = Duration.FromDays(9);

    private Instant Now => request.Now;

    /// <summary>Says how many lists these are.</summary>
    public int Plan()
    {
        if (request.Mode is not PlanMode.Due)
            return 0;
        var due = connection.Query<ChatRow>($"""
            {ChatRow.Select}
            WHERE c.state = 0 AND c.round_up_due IS NOT NULL AND (c.round_up_due <= @Now OR c.round_up_due > @Now + @furthest)
                AND (@ChatId IS NULL OR c.id = @ChatId)
            """, new { Now, furthest = (long)Furthest.TotalMilliseconds, request.ChatId }).ToList();
        return due.Count(chat => Look(chat));
    }

    private bool Look(ChatRow chat)
    {
        var plan = chat.RoundUp!.Value.PlanIn(chat.ToPlan());
        if (plan.QuietUntil(Now) is { } loud)
        {
            RoundUpTimes.Set(connection, chat.Id, loud);
            return false;
        }

        var served = RoundUpTimes.RoundedUpOn(chat, Now);
        var slot = chat.RoundUpDue <= Now ? plan.LastSlot(Now) : null;
        var isDue = slot is not null && (served is null || slot.Day > served);
        connection.Execute("UPDATE chat SET rounded_up_on = coalesce(@day, '') WHERE id = @Id", new { chat.Id, day = isDue ? slot!.Day : served });
        RoundUpTimes.Follow(connection, chat.Id, Now);
        return isDue && Gather(chat.Id) is { } roundUp && Write(chat.Id, roundUp);
    }

    /// <summary>The new list; null where nothing was put forward since the last one.</summary>
    private long? Gather(long chatId)
    {
        const string news = $"""
            m.chat_id = @chatId AND m.round_up_id IS NULL AND {Nominations.Stands} AND m.at >= (SELECT round_up_since FROM chat WHERE id = @chatId)
            """;
        if (!connection.QuerySingle<bool>($"SELECT EXISTS (SELECT 1 FROM nomination m WHERE {news})", new { chatId }))
            return null;
        var id = connection.QuerySingle<long>("INSERT INTO round_up (chat_id, at) VALUES (@chatId, @Now) RETURNING id", new { chatId, Now });
        connection.Execute($"UPDATE nomination AS m SET round_up_id = @id WHERE {news}", new { chatId, id });
        return id;
    }

    // Its body is of the latest edition, since every body is of one, and of this chat alone.
    private bool Write(long chatId, long roundUp) => connection.Execute("""
        INSERT INTO body (edition_id, revision, category, new_only, after_arrival, through_arrival, notice, language, layout, dialect)
        SELECT e.id, e.revision, @category, 1, 0, 0, @notice, p.language, p.layout, p.dialect
        FROM chat c JOIN profile p ON p.id = c.profile_id, (SELECT id, revision FROM edition ORDER BY date DESC, id LIMIT 1) e
        WHERE c.id = @chatId;

        INSERT INTO delivery (chat_id, body_id, platform, silent, planned_at, due)
        SELECT c.id, last_insert_rowid(), c.platform, c.silent, @Now,
            iif(EXISTS (SELECT 1 FROM delivery o WHERE o.chat_id = c.id AND o.state = 0), NULL, @Now)
        FROM chat c WHERE c.id = @chatId;
        """, new
    {
        chatId,
        category = string.Create(CultureInfo.InvariantCulture, $"{Body.RoundUpSign}{roundUp}"),
        notice = PushNotice.RoundUp,
        Now,
    }) > 0;
}
