using DigestBot.Core.Digests;
using NodaTime;

namespace DigestBot.Tests.Conversation;

/// <summary>Editions of one source in memory.</summary>
internal sealed class InMemoryEditions : IEditionStore
{
    private readonly List<(Edition Edition, IReadOnlyList<Paper> Papers)> _editions = [];

    /// <summary>Every paper of every edition, the newest edition first.</summary>
    public IEnumerable<PaperInEdition> All => _editions
        .OrderByDescending(one => one.Edition.Date)
        .SelectMany(one => one.Papers, (one, paper) => new PaperInEdition(one.Edition, paper));

    /// <summary>Adds an edition whose papers are numbered from 1 in the order given: category and arXiv id.</summary>
    public Edition Add(LocalDate date, string language, params IReadOnlyList<(string Category, string ArxivId)> papers) =>
        Add(date, language, [.. papers.Select((paper, i) => MakePaper(i + 1, paper.Category, paper.ArxivId))]);

    public Edition Add(LocalDate date, string language, params Paper[] papers)
    {
        var edition = new Edition(_editions.Count + 1, "test", date, language, papers.Length, papers.Max(paper => paper.Number));
        _editions.Add((edition, papers));
        return edition;
    }

    public static Paper MakePaper(int number, string category, string arxivId) => new()
    {
        Number = number,
        ArxivId = ArxivId.TryParse(arxivId, out var id) ? id : throw new ArgumentException(arxivId, nameof(arxivId)),
        Title = $"Title of {arxivId}",
        Url = id.AbstractUrl,
        Authors = ["Ada Lovelace", "Alan Turing"],
        Category = category,
        Categories = [category],
        Tldr = $"What {arxivId} found.",
    };

    public Task<Edition?> FindLatestAsync(string preferredLanguage, CancellationToken ct) =>
        Task.FromResult(Preferring(preferredLanguage).OrderByDescending(edition => edition.Date).FirstOrDefault());

    public Task<Edition?> FindByDateAsync(LocalDate date, string preferredLanguage, CancellationToken ct) =>
        Task.FromResult(Preferring(preferredLanguage).FirstOrDefault(edition => edition.Date == date));

    public Task<Edition?> FindAsync(long editionId, CancellationToken ct) =>
        Task.FromResult(_editions.Select(one => one.Edition).FirstOrDefault(edition => edition.Id == editionId));

    public Task<IReadOnlyList<Edition>> ListAsync(int limit, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Edition>>([.. _editions.Select(one => one.Edition).OrderByDescending(edition => edition.Date).Take(limit)]);

    public async Task<IReadOnlyList<Edition>> ListWithAsync(int number, int limit, CancellationToken ct) =>
        [.. (await ListAsync(limit, ct)).Where(edition => Papers(edition.Id).Any(paper => paper.Number == number))];

    public Task<EditionSpan> SpanAsync(CancellationToken ct) => Task.FromResult(_editions is []
        ? new EditionSpan(0, null, null)
        : new EditionSpan(_editions.Count, _editions.Min(one => one.Edition.Date), _editions.Max(one => one.Edition.Date)));

    public Task<IReadOnlyList<CategoryCount>> CategoriesAsync(long editionId, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<CategoryCount>>([.. Papers(editionId)
            .GroupBy(paper => paper.Category)
            .Select(group => new CategoryCount(group.Key, group.Count(), group.Count(paper => IsNew(editionId, paper))))]);

    public Task<Paper?> FindPaperAsync(long editionId, int number, CancellationToken ct) =>
        Task.FromResult(Papers(editionId).FirstOrDefault(paper => paper.Number == number));

    public Task<PaperInEdition?> FindPaperAsync(ArxivId arxivId, string preferredLanguage, CancellationToken ct) =>
        Task.FromResult(Preferring(preferredLanguage)
            .OrderByDescending(edition => edition.Date)
            .SelectMany(edition => Papers(edition.Id), (edition, paper) => new PaperInEdition(edition, paper))
            .FirstOrDefault(found => found.Paper.ArxivId == arxivId));

    public Task<IReadOnlyList<Paper>> PapersAsync(long editionId, string category, PaperScope scope, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Paper>>([.. Papers(editionId)
            .Where(paper => paper.Category == category && (!scope.NewOnly || IsNew(editionId, paper)))]);

    public Task<IReadOnlyList<Paper>> PapersAsync(long editionId, IReadOnlyCollection<int> numbers, CancellationToken ct) => Task.FromResult<IReadOnlyList<Paper>>(
        [.. numbers.Select(number => Papers(editionId).FirstOrDefault(paper => paper.Number == number)).OfType<Paper>()]);

    public Task<IReadOnlyList<Paper>> PapersAsync(long editionId, CancellationToken ct) => Task.FromResult(Papers(editionId));

    public Task<IReadOnlyList<NewPaper>> NewAsync(LocalDate from, string preferredLanguage, CancellationToken ct) => Task.FromResult<IReadOnlyList<NewPaper>>(
    [
        .. Preferring(preferredLanguage)
            .Where(edition => edition.Date >= from)
            .OrderByDescending(edition => edition.Date)
            .SelectMany(edition => Papers(edition.Id).Where(paper => IsNew(edition.Id, paper)), (edition, paper) => new NewPaper(edition.Id, paper.Number, paper.Category)),
    ]);

    public Task<(int? Previous, int? Next)> NeighboursAsync(long editionId, int number, CancellationToken ct)
    {
        var numbers = Papers(editionId).Select(paper => paper.Number).ToList();
        return Task.FromResult<(int?, int?)>((
            numbers.Exists(other => other < number) ? numbers.Where(other => other < number).Max() : null,
            numbers.Exists(other => other > number) ? numbers.Where(other => other > number).Min() : null));
    }

    private IEnumerable<Edition> Preferring(string language) =>
        _editions.Select(one => one.Edition).OrderByDescending(edition => edition.Language == language);

    private IReadOnlyList<Paper> Papers(long editionId) => _editions.First(one => one.Edition.Id == editionId).Papers;

    private bool IsNew(long editionId, Paper paper) => !_editions
        .Where(one => one.Edition.Id < editionId)
        .Any(one => one.Papers.Any(other => other.ArxivId == paper.ArxivId));
}
