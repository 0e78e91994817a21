using DigestBot.Core.Digests;
using NodaTime;

namespace DigestBot.Storage.Digests;

/// <summary>An edition as it is selected.</summary>
internal sealed class EditionRow
{
    /// <summary>What such a select lists; <c>e</c> is the edition, <c>s</c> its source.</summary>
    public const string Columns = "e.id AS EditionId, s.name AS Source, e.date AS Date, e.language AS EditionLanguage, e.paper_count AS PaperCount, e.last_number AS LastNumber";

    public long EditionId { get; init; }

    public required string Source { get; init; }

    public LocalDate Date { get; init; }

    public required string EditionLanguage { get; init; }

    public int PaperCount { get; init; }

    public int LastNumber { get; init; }

    public Edition ToEdition() => new(EditionId, Source, Date, EditionLanguage, PaperCount, LastNumber);
}
