using DigestBot.Core.Digests;
using NodaTime;

namespace DigestBot.Core.Search;

/// <summary>What papers are looked for by: a paper must have every term that is not excluded, and none that is.</summary>
/// <remarks>Made by <see cref="SearchReader"/>. Its tokens are letters and digits alone, so nothing that anybody types is syntax anywhere.</remarks>
public sealed record SearchQuery
{
    /// <summary>In the order they were typed.</summary>
    public EquatableList<SearchTerm> Terms { get; init; }

    /// <summary>Only papers of editions of this day or later; null for all.</summary>
    public LocalDate? Since { get; init; }

    /// <summary>Whether it asks for nothing.</summary>
    public bool IsEmpty => Terms.Count == 0 && Since is null;
}

/// <summary>A word or phrase, and where it is looked for.</summary>
/// <param name="Field">Where.</param>
/// <param name="Tokens">One after the other in the text; of a category its code, of an identifier that itself, in lower case.</param>
public sealed record SearchTerm(SearchField Field, EquatableList<string> Tokens)
{
    /// <summary>Whether the last token is only the beginning of a word.</summary>
    public bool IsPrefix { get; init; }

    /// <summary>Whether papers that have it are left out.</summary>
    public bool IsExcluded { get; init; }

    /// <summary>
    /// Whether it is looked for in titles alone: most texts have a word that begins like so short a beginning, which would find nearly everything.
    /// </summary>
    public bool IsOnlyForTitles => this is { Field: SearchField.Anywhere, IsPrefix: true, Tokens: [.., { Length: < ShortestBeginning }] };

    private const int ShortestBeginning = 3;

    /// <summary>Single tokens that will do in its place: stems that a prefix stands for, a category's code in another archive, further categories.</summary>
    public EquatableList<string> Others { get; init; }
}

/// <summary>Where a term is looked for.</summary>
public enum SearchField
{
    /// <summary>In the title, the authors, the AI's texts and the abstract.</summary>
    Anywhere,

    /// <summary>In the names of the authors.</summary>
    Author,

    /// <summary>In a category that an edition lists the paper under, or cross-lists it to; a code that ends with a dot stands for its archive.</summary>
    Category,

    /// <summary>The arXiv identifier.</summary>
    Id,
}
