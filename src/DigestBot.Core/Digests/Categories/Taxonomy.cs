using System.Collections.Frozen;

namespace DigestBot.Core.Digests.Categories;

/// <summary>All of arXiv's current archives and categories. Source: arXiv's category taxonomy (arxiv.org/category_taxonomy), June 2026.</summary>
public static class Taxonomy
{
    private static readonly Lazy<Index> Loaded = new(() => new(TaxonomyFile.Read()));

    /// <summary>The archives in arXiv's order.</summary>
    public static IReadOnlyList<ArchiveInfo> Archives => Loaded.Value.Archives;

    /// <summary>The categories in arXiv's order.</summary>
    public static IReadOnlyList<CategoryInfo> Categories => Loaded.Value.Categories;

    /// <summary>The category of a code in any case (<c>CS.cv</c>), or null.</summary>
    public static CategoryInfo? Find(string? code) => Loaded.Value.ByCode.GetValueOrDefault(code ?? "");

    /// <summary>The archive of a code in any case (<c>CS</c>), or null.</summary>
    public static ArchiveInfo? FindArchive(string? code) => Loaded.Value.ArchivesByCode.GetValueOrDefault(code ?? "");

    private sealed class Index(IReadOnlyList<ArchiveInfo> archives)
    {
        public IReadOnlyList<ArchiveInfo> Archives { get; } = archives;

        public IReadOnlyList<CategoryInfo> Categories { get; } = [.. archives.SelectMany(archive => archive.Categories)];

        public FrozenDictionary<string, ArchiveInfo> ArchivesByCode { get; } =
            archives.ToFrozenDictionary(archive => archive.Code, StringComparer.OrdinalIgnoreCase);

        public FrozenDictionary<string, CategoryInfo> ByCode => field ??=
            Categories.ToFrozenDictionary(category => category.Code, StringComparer.OrdinalIgnoreCase);
    }
}
