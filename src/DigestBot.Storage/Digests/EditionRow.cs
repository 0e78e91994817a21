using DigestBot.Core.Digests;
using DigestBot.Storage.Sqlite;
using NodaTime;
using NodaTime.Text;

namespace DigestBot.Storage.Digests;

/// <summary>An edition as it is selected.</summary>
internal class EditionRow
{
    /// <summary>What such a select lists; <c>e</c> is the edition, <c>s</c> its source.</summary>
    public const string EditionColumns = "e.id AS EditionId, s.name AS Source, e.date AS Date, e.language AS EditionLanguage, e.paper_count AS PaperCount, e.last_number AS LastNumber";

    /// <summary>The same where there may be none; its id is 0 then.</summary>
    public const string EditionColumnsOrNone = """
        coalesce(e.id, 0) AS EditionId, coalesce(s.name, '') AS Source, coalesce(e.date, '0001-01-01') AS Date, coalesce(e.language, '') AS EditionLanguage,
        coalesce(e.paper_count, 0) AS PaperCount, coalesce(e.last_number, 0) AS LastNumber
        """;

    public long EditionId { get; init; }

    public required string Source { get; init; }

    public LocalDate Date { get; init; }

    public required string EditionLanguage { get; init; }

    public int PaperCount { get; init; }

    public int LastNumber { get; init; }

    /// <summary>An edition from a row of <see cref="EditionColumns"/> alone.</summary>
    public static Edition Read(Statement row) => new(
        row.Number(0), row.Text(1), LocalDatePattern.Iso.Parse(row.Text(2)).Value, row.Text(3), (int)row.Number(4), (int)row.Number(5));

    public Edition ToEdition() => new(EditionId, Source, Date, EditionLanguage, PaperCount, LastNumber);
}
