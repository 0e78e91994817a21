namespace DigestBot.Tests;

/// <summary>Where this repository and the project's shared material lie, seen from a running test.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The real digests beside the repository, or null where a clone stands alone.</summary>
    public static string? Corpus { get; } = Existing("corpus");

    /// <summary>The two digests the project received first, or null where a clone stands alone.</summary>
    public static string? Seeds { get; } = Existing("seeds");

    /// <summary>The platforms' published API descriptions, or null where a clone stands alone.</summary>
    public static string? Specs { get; } = Existing("specs");

    /// <summary>The samples this repository ships.</summary>
    public static string Samples => Path.Combine(Root, "config", "samples");

    private static string? Existing(string name)
    {
        var path = Path.GetFullPath(Path.Combine(Root, "..", "shared", name));
        return Directory.Exists(path) ? path : null;
    }

    private static string FindRoot(string start)
    {
        for (var at = new DirectoryInfo(start); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "DigestBot.sln")))
                return at.FullName;
        throw new InvalidOperationException($"No DigestBot.sln above {start}.");
    }
}
