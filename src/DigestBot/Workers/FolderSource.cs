using DigestBot.Configuration;

namespace DigestBot.Workers;

/// <summary>A folder in which a publisher's digests arrive.</summary>
/// <param name="Name">The publisher's name.</param>
/// <param name="Folder">Its full path.</param>
/// <param name="Language">Of the AI texts, where the names of files do not tell; null to read it off them.</param>
/// <param name="IsSample">Whether it only stands in until there is a real one: it is read while the database holds nothing else.</param>
internal sealed record FolderSource(string Name, string Folder, string? Language, bool IsSample)
{
    public static IReadOnlyList<FolderSource> Of(Settings settings) => settings.Sources.Count == 0
        ? [new("samples", ConfigurationFile.Near("config/samples"), Language: null, IsSample: true)]
        : [.. settings.Sources.Select(source => new FolderSource(source.Name, ConfigurationFile.Near(source.Folder), source.Language, IsSample: false))];
}
