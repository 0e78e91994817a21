using Dapper;
using DigestBot.Core.Chats;
using NodaTime;

namespace DigestBot.Storage.Chats;

/// <summary>What was said in chats whose platform has no memory of its own.</summary>
internal sealed class Transcript(Database database) : ITranscript
{
    private const string Chat = "platform = @Platform AND chat_id = @ChatId AND thread = @Thread";

    public async Task<TranscriptEntry> AppendAsync(
        ChatAddress chat, TranscriptAuthor author, string content, bool silent, Instant at, CancellationToken ct)
    {
        var id = await database.WriteAsync(connection => connection.QuerySingle<long>("""
            INSERT INTO transcript_entry (platform, chat_id, thread, author, content, silent, at)
            VALUES (@Platform, @ChatId, @Thread, @author, @content, @silent, @at) RETURNING id
            """, new { chat.Platform, chat.ChatId, chat.Thread, author, content, silent, at }), ct);
        return new(id, author, content, silent, at);
    }

    public async Task<bool> ReplaceAsync(ChatAddress chat, long entryId, string content, CancellationToken ct) => await database.ExecuteAsync(
        $"UPDATE transcript_entry SET content = @content WHERE id = @entryId AND {Chat}",
        new { chat.Platform, chat.ChatId, chat.Thread, entryId, content }, ct) > 0;

    public Task<IReadOnlyList<TranscriptEntry>> ReadAsync(ChatAddress chat, long afterId, int limit, CancellationToken ct) =>
        database.ReadAsync<IReadOnlyList<TranscriptEntry>>(connection =>
        [
            .. connection.Query<TranscriptRow>($"""
                SELECT * FROM (
                    SELECT id AS Id, author AS Author, content AS Content, silent AS Silent, at AS At
                    FROM transcript_entry WHERE {Chat} AND id > @afterId ORDER BY id DESC LIMIT @limit)
                ORDER BY Id
                """, new { chat.Platform, chat.ChatId, chat.Thread, afterId, limit }).Select(row => row.ToEntry()),
        ], ct);

    private sealed class TranscriptRow
    {
        public long Id { get; init; }

        public TranscriptAuthor Author { get; init; }

        public required string Content { get; init; }

        public bool Silent { get; init; }

        public Instant At { get; init; }

        public TranscriptEntry ToEntry() => new(Id, Author, Content, Silent, At);
    }
}
