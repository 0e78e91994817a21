using Dapper;
using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Digests;
using DigestBot.Core.Following;
using DigestBot.Storage.Digests;
using DigestBot.Storage.Following;
using Microsoft.Data.Sqlite;

namespace DigestBot.Storage.Delivery;

/// <summary>The message bodies that deliveries share.</summary>
internal static class Bodies
{
    public static IReadOnlyList<Body> Unrendered(SqliteConnection connection) =>
    [
        .. connection.Query<BodyRow>($"""
            SELECT {EditionRow.EditionColumns}, b.id AS Id, b.category AS Category, b.new_only AS NewOnly, b.after_arrival AS AfterArrival,
                b.through_arrival AS ThroughArrival, b.language AS Language, b.layout AS Layout, b.dialect AS Dialect, b.notice AS Notice, b.selection_id AS SelectionId,
                v.id AS TasteVersion, v.chat_id AS TasteOf
            FROM body b LEFT JOIN taste_vote v ON v.id = b.taste_id JOIN edition e ON e.id = b.edition_id JOIN source s ON s.id = e.source_id
            WHERE b.content IS NULL
            ORDER BY b.id
            """).Select(body => body.ToBody(Select(connection, body.EditionId, body.SelectionId))),
    ];

    private static Selection? Select(SqliteConnection connection, long editionId, long selectionId) =>
        selectionId == 0 ? null : Selections.Read(connection, editionId, selectionId);

    internal sealed class BodyRow : EditionRow
    {
        public long Id { get; init; }

        public required string Category { get; init; }

        public int NewOnly { get; init; }

        public long AfterArrival { get; init; }

        public long ThroughArrival { get; init; }

        public required string Language { get; init; }

        public Layout Layout { get; init; }

        public required string Dialect { get; init; }

        public PushNotice Notice { get; init; }

        public long SelectionId { get; init; }

        public long? TasteVersion { get; init; }

        public long? TasteOf { get; init; }

        public Body ToBody(Selection? selection) =>
            new(Id, ToEdition(), Category, PaperScope.Of(NewOnly, AfterArrival, ThroughArrival), Language, Layout, Dialect, Notice)
            {
                Selection = selection,
                Order = TasteOf is { } chat ? new(chat, TasteVersion!.Value) : null,
            };
    }
}
