using Dapper;
using DigestBot.Core.Chats;
using DigestBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DigestBot.Storage.Chats;

/// <summary>What was said in chats whose platform has no memory of its own.</summary>
internal sealed class Transcript(Database database) : ITranscript
{
    private const string Chat = "platform = @Platform AND chat_id = @ChatId AND thread = @Thread";

    public async Task<TranscriptEntry> AppendAsync(
        ChatAddress chat, TranscriptAuthor author, string content, bool silent, Instant at, CancellationToken ct, Attachment? file = null, string? person = null)
    {
        var id = await database.WriteAsync(connection =>
        {
            var entry = connection.QuerySingle<long>("""
                INSERT INTO transcript_entry (platform, chat_id, thread, author, content, silent, at, person)
                VALUES (@Platform, @ChatId, @Thread, @author, @content, @silent, @at, @person) RETURNING id
                """, new { chat.Platform, chat.ChatId, chat.Thread, author, content, silent, at, person });
            if (file is not null)
                Keep(connection, chat, entry, file);
            return entry;
        }, ct);
        return new(id, author, content, silent, at) { FileName = file?.Name, Person = person };
    }

    public Task<Attachment?> FindFileAsync(ChatAddress chat, long entryId, CancellationToken ct) => database.ReadAsync(connection =>
        connection.QuerySingleOrDefault<FileRow>($"""
            SELECT f.name AS Name, f.media_type AS MediaType, f.content AS Content FROM transcript_file f JOIN transcript_entry t ON t.id = f.entry_id
            WHERE f.entry_id = @entryId AND {Chat}
            """, new { chat.Platform, chat.ChatId, chat.Thread, entryId })?.ToAttachment(), ct);

    public async Task<bool> ReplaceAsync(ChatAddress chat, long entryId, string content, CancellationToken ct) => await database.WriteAsync(connection => connection.Execute(
        $"UPDATE transcript_entry SET content = @content WHERE id = @entryId AND {Chat}",
        new { chat.Platform, chat.ChatId, chat.Thread, entryId, content }), ct) > 0;

    public Task<IReadOnlyList<TranscriptEntry>> ReadAsync(ChatAddress chat, long afterId, int limit, CancellationToken ct) =>
        database.ReadAsync<IReadOnlyList<TranscriptEntry>>(connection =>
        [
            .. connection.Query<TranscriptRow>($"""
                SELECT * FROM (
                    SELECT id AS Id, author AS Author, content AS Content, silent AS Silent, at AS At, person AS Person,
                        (SELECT name FROM transcript_file WHERE entry_id = transcript_entry.id) AS FileName
                    FROM transcript_entry WHERE {Chat} AND id > @afterId ORDER BY id DESC LIMIT @limit)
                ORDER BY Id
                """, new { chat.Platform, chat.ChatId, chat.Thread, afterId, limit }).Select(row => row.ToEntry()),
        ], ct);

    private static void Keep(SqliteConnection connection, ChatAddress chat, long entry, Attachment file)
    {
        // Dapper.AOT would write a parameter for each of the bytes.
        using var insert = new Statement(connection, "INSERT INTO transcript_file (entry_id, name, media_type, content) VALUES (?1, ?2, ?3, ?4)");
        insert.Run(entry, file.Name, file.MediaType, file.Bytes.ToArray());
        connection.Execute($"""
            DELETE FROM transcript_file WHERE entry_id IN (
                SELECT f.entry_id FROM transcript_file f JOIN transcript_entry t ON t.id = f.entry_id WHERE {Chat}
                ORDER BY f.entry_id DESC LIMIT -1 OFFSET @MostFiles)
            """, new { chat.Platform, chat.ChatId, chat.Thread, ITranscript.MostFiles });
    }

    internal sealed class TranscriptRow
    {
        public long Id { get; init; }

        public TranscriptAuthor Author { get; init; }

        public required string Content { get; init; }

        public bool Silent { get; init; }

        public Instant At { get; init; }

        public string? FileName { get; init; }

        public string? Person { get; init; }

        public TranscriptEntry ToEntry() => new(Id, Author, Content, Silent, At) { FileName = FileName, Person = Person };
    }

    internal sealed class FileRow
    {
        public required string Name { get; init; }

        public required string MediaType { get; init; }

        public required byte[] Content { get; init; }

        public Attachment ToAttachment() => new(Name, MediaType, Content);
    }
}
