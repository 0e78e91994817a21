using Dapper;
using DigestBot.Core.Digests;
using DigestBot.Core.Together;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DigestBot.Storage.Together;

/// <summary>What the people of chats put forward, and who is for it.</summary>
internal sealed class Nominations(Database database, TimeProvider time) : INominations
{
    private const string Select = """
        SELECT m.id AS Id, p.arxiv_id AS ArxivId, m.person AS Person, m.name AS Name, m.at AS At,
            (SELECT count(*) FROM nomination_vote v WHERE v.nomination_id = m.id) AS Votes
        FROM nomination m JOIN paper p ON p.id = m.paper_id
        """;

    /// <summary>Whether nomination <c>m</c> is to be shown: not when all votes for it were taken back.</summary>
    public const string Stands = "(m.person = '' OR EXISTS (SELECT 1 FROM nomination_vote v WHERE v.nomination_id = m.id))";

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    public Task<Nomination?> NominateAsync(long chatId, ArxivId paper, Nominator by, CancellationToken ct) => database.WriteAsync(connection =>
    {
        connection.Execute($"""
            INSERT INTO nomination AS m (chat_id, paper_id, person, name, at)
            SELECT @chatId, id, @PersonId, @Name, @Now FROM paper WHERE arxiv_id = @Value
            ON CONFLICT DO UPDATE SET person = excluded.person, name = excluded.name, at = excluded.at, round_up_id = NULL
            WHERE m.at < @before OR NOT {Stands}
            """, new { chatId, by.PersonId, by.Name, Now, paper.Value, before = Now - INominations.Stands });
        if (Find(connection, chatId, paper) is not { } nomination)
            return null;
        if (by.PersonId is "")
            return nomination;
        connection.Execute("INSERT OR IGNORE INTO nomination_vote (nomination_id, person) VALUES (@Id, @PersonId)", new { nomination.Id, by.PersonId });
        return Find(connection, chatId, nomination.Id);
    }, ct);

    public Task<VoteOutcome?> VoteAsync(long chatId, long nominationId, string personId, CancellationToken ct) => database.WriteAsync(connection =>
    {
        if (Find(connection, chatId, nominationId) is null)
            return null;
        var vote = new { nominationId, personId };
        var takenBack = connection.Execute("DELETE FROM nomination_vote WHERE nomination_id = @nominationId AND person = @personId", vote) > 0;
        if (!takenBack)
            connection.Execute("INSERT INTO nomination_vote (nomination_id, person) VALUES (@nominationId, @personId)", vote);
        return new VoteOutcome(Find(connection, chatId, nominationId)!, Counts: !takenBack);
    }, ct);

    public Task<NominationList> TopAsync(long chatId, Instant? since, int atMost, CancellationToken ct) => database.ReadAsync(connection =>
        List(connection, $"m.chat_id = @ChatId AND m.at >= @Since AND {Stands}", new(chatId, RoundUpId: null, since ?? Instant.FromUnixTimeMilliseconds(0), atMost)), ct);

    public Task<NominationList> OfRoundUpAsync(long roundUpId, long? chatId, int atMost, CancellationToken ct) => database.ReadAsync(connection =>
        List(connection, "m.round_up_id = @RoundUpId AND (@ChatId IS NULL OR m.chat_id = @ChatId)", new(chatId, roundUpId, Since: null, atMost)), ct);

    private static NominationList List(SqliteConnection connection, string condition, ListParameters parameters) => new(
        [.. connection.Query<NominationRow>($"{Select} WHERE {condition} ORDER BY Votes DESC, m.at DESC, m.id DESC LIMIT @AtMost", parameters).Select(row => row.ToNomination())],
        connection.QuerySingle<int>($"SELECT count(*) FROM nomination m WHERE {condition}", parameters));

    private static Nomination? Find(SqliteConnection connection, long chatId, long id) =>
        connection.QuerySingleOrDefault<NominationRow>($"{Select} WHERE m.chat_id = @chatId AND m.id = @id", new { chatId, id })?.ToNomination();

    private static Nomination? Find(SqliteConnection connection, long chatId, ArxivId paper) =>
        connection.QuerySingleOrDefault<NominationRow>($"{Select} WHERE m.chat_id = @chatId AND p.arxiv_id = @Value", new { chatId, paper.Value })?.ToNomination();

    internal sealed record ListParameters(long? ChatId, long? RoundUpId, Instant? Since, int AtMost);

    internal sealed class NominationRow
    {
        public long Id { get; init; }

        public required string ArxivId { get; init; }

        public required string Person { get; init; }

        public string? Name { get; init; }

        public Instant At { get; init; }

        public int Votes { get; init; }

        public Nomination ToNomination() => new(
            Id, Core.Digests.ArxivId.TryParse(ArxivId, out var id) ? id : throw new FormatException(ArxivId), new(Person, Name), At, Votes);
    }
}
