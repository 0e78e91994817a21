using DigestBot.Core.Digests;
using DigestBot.Core.Digests.Intake;

namespace DigestBot.Storage.Digests;

/// <summary>A paper as an edition presents it, as it is selected.</summary>
/// <remarks>
/// The edition is known where <see cref="EditionRow.EditionColumns"/> are selected as well.
/// Text is stored as UTF-8, and with it everything that UTF-8 can say: an unpaired surrogate, which no parser yields, becomes U+FFFD.
/// </remarks>
internal class PaperRow : EditionRow
{
    /// <summary>The tables that hold it.</summary>
    public const string Tables = "entry n JOIN paper p ON p.id = n.paper_id";

    /// <summary>What such a select lists.</summary>
    public const string PaperColumns = """
        n.number AS Number, n.category AS Category, n.tldr AS Tldr, n.motivation AS Motivation, n.method AS Method, n.result AS Result,
        n.conclusion AS Conclusion, n.forms AS Forms, p.arxiv_id AS ArxivId, p.title AS Title, p.url AS Url, p.authors AS Authors,
        p.categories AS Categories, p.comment AS Comment, p.abstract AS Abstract, p.code_url AS CodeUrl, p.code_stars AS CodeStars,
        p.code_last_update AS CodeLastUpdate
        """;

    public int Number { get; init; }

    public required string Category { get; init; }

    public string? Tldr { get; init; }

    public string? Motivation { get; init; }

    public string? Method { get; init; }

    public string? Result { get; init; }

    public string? Conclusion { get; init; }

    public DigestForms Forms { get; init; }

    public required string ArxivId { get; init; }

    public required string Title { get; init; }

    public required string Url { get; init; }

    public EquatableList<string> Authors { get; init; }

    public EquatableList<string> Categories { get; init; }

    public string? Comment { get; init; }

    public string? Abstract { get; init; }

    public string? CodeUrl { get; init; }

    public int? CodeStars { get; init; }

    public string? CodeLastUpdate { get; init; }

    public PaperInEdition ToPaperInEdition() => new(ToEdition(), ToPaper());

    public EditionPaper ToEditionPaper() => new(ToPaper(), Forms);

    public Paper ToPaper() => new()
    {
        Number = Number,
        ArxivId = Core.Digests.ArxivId.TryParse(ArxivId, out var id) ? id : throw new InvalidDataException($"'{ArxivId}' is stored as an arXiv id."),
        Title = Title,
        Url = Url,
        Authors = Authors,
        Category = Category,
        Categories = CategoriesHere(),
        Tldr = Tldr,
        Motivation = Motivation,
        Method = Method,
        Result = Result,
        Conclusion = Conclusion,
        Abstract = Abstract,
        Comment = Comment,
        Code = CodeUrl is null ? null : new(CodeUrl, CodeStars, CodeLastUpdate),
    };

    // The facts are the newest edition's; where this one has the paper in another category, that comes first here.
    private EquatableList<string> CategoriesHere() =>
        Categories.Count > 0 && Categories[0] == Category ? Categories : [Category, .. Categories.Where(category => category != Category)];
}
