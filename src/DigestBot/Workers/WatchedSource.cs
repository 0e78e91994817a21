using DigestBot.Configuration;

namespace DigestBot.Workers;

/// <summary>A publisher whose digests are brought in as they appear.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Place">Where they appear, for people: a folder, a repository or a pattern of addresses.</param>
/// <param name="Options">What the configuration says of it.</param>
internal sealed record WatchedSource(string Name, string Place, SourceOptions Options)
{
    /// <summary>Whether it only stands in until there is a real one: it is read while the database holds nothing else.</summary>
    public bool IsSample { get; init; }

    /// <summary>The full path of its folder; null where its digests are fetched.</summary>
    public string? Folder { get; init; }

    public static IReadOnlyList<WatchedSource> Of(Settings settings) => settings.Sources.Count == 0
        ? [InFolder(new() { Name = "samples", Folder = "config/samples" }) with { IsSample = true }]
        : [.. settings.Sources.Select(Of)];

    private static WatchedSource Of(SourceOptions options) =>
        !string.IsNullOrWhiteSpace(options.Repository) ? new(options.Name, $"{options.Repository}, branch {options.Branch}", options)
        : !string.IsNullOrWhiteSpace(options.Url) ? new(options.Name, Shown(options.Url), options)
        : InFolder(options);

    // What stands behind a question mark may be a secret.
    private static string Shown(string patterns) => string.Join(' ', patterns.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pattern => pattern.Split('?')[0]));

    private static WatchedSource InFolder(SourceOptions options)
    {
        var folder = ConfigurationFile.Near(options.Folder!);
        return new(options.Name, folder, options) { Folder = folder };
    }
}
