namespace DigestBot.Core.Digests.Categories;

/// <summary>
/// Reads <c>taxonomy.tsv</c>: a line an archive (a code without a dot), followed by one for each of its categories.
/// Columns: code, English name, Chinese name, alias, other terms with semicolons between them; the last two may be missing.
/// </summary>
internal static class TaxonomyFile
{
    public static IReadOnlyList<ArchiveInfo> Read()
    {
        using var stream = typeof(TaxonomyFile).Assembly.GetManifestResourceStream("taxonomy.tsv")
            ?? throw new InvalidOperationException("taxonomy.tsv is not part of the assembly.");
        using var reader = new StreamReader(stream);
        return Archives(reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Entry));
    }

    private static List<ArchiveInfo> Archives(IEnumerable<CategoryInfo> entries) =>
    [
        .. entries
            .GroupBy(entry => entry.Code.Split('.')[0])
            .Select(group => group.ToArray())
            .Select(group => Archive(group[0], group is [var only] ? [only] : group[1..])),
    ];

    private static ArchiveInfo Archive(CategoryInfo itself, CategoryInfo[] categories) =>
        new(itself.Code, itself.English, itself.Chinese, new(categories));

    private static CategoryInfo Entry(string line)
    {
        var columns = line.TrimEnd('\r').Split('\t');
        return new(columns[0], columns[1], columns[2])
        {
            Alias = columns.ElementAtOrDefault(3) is { Length: > 0 } alias ? alias : null,
            Terms = new(columns.ElementAtOrDefault(4)?.Split(';')),
        };
    }
}
