using System.Globalization;
using DigestBot.Core.Digests;

namespace DigestBot.Core.Citing;

/// <summary>What a bibliography says of a paper. Texts are as their authors wrote them, TeX and all.</summary>
/// <param name="Category">The primary arXiv category.</param>
public sealed record Citation(ArxivId Id, string Title, EquatableList<string> Authors, string Category)
{
    /// <summary>Null where it is not known.</summary>
    public string? Abstract { get; init; }

    /// <summary>What readers sorted it under.</summary>
    public EquatableList<string> Tags { get; init; }

    /// <summary>What readers noted; empty for nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>
    /// The name it is cited by: its DOI's suffix. It hangs on nothing but the identifier, so it stays the same whatever is corrected, and no two
    /// papers share one. A slash would not do in all programs.
    /// </summary>
    public string Key => $"arXiv.{Id.Value.Replace('/', '-')}";

    /// <summary>The one that arXiv registers for every paper. Source: arXiv, "arXiv DOIs".</summary>
    public string Doi => $"10.48550/arXiv.{Id.Value}";

    /// <summary>The year of the first version, which the identifier begins with. Source: arXiv, "Understanding the arXiv identifier".</summary>
    public int Year => YearAndMonth.Year;

    /// <summary>Its month, from 1; null where the identifier has none.</summary>
    public int? Month => YearAndMonth.Month is >= 1 and <= 12 and var month ? month : null;

    // arXiv began in 1991, and with identifiers without an archive in 2007.
    private (int Year, int Month) YearAndMonth
    {
        get
        {
            const int firstYear = 91;
            var slash = Id.Value.IndexOf('/');
            var year = int.Parse(Id.Value.AsSpan(slash + 1, 2), CultureInfo.InvariantCulture);
            return ((slash >= 0 && year >= firstYear ? 1900 : 2000) + year, int.Parse(Id.Value.AsSpan(slash + 3, 2), CultureInfo.InvariantCulture));
        }
    }

    /// <summary>A paper's.</summary>
    public static Citation Of(Paper paper) => new(paper.ArxivId, paper.Title, paper.Authors, paper.Category) { Abstract = paper.Abstract };
}
