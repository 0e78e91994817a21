namespace DigestBot.Configuration;

/// <summary>What no section can see alone: whether they fit each other, and whether there is one that nobody reads.</summary>
internal static class CrossChecks
{
    // An editor's reference to a description of the file.
    private const string Schema = "$schema";

    public static void Run(Settings settings, IConfiguration configuration, SectionReader reader)
    {
        reader.Require(NamesDiffer(settings.Sources), "Sources: two have the same name; give each its own");
        reader.Require(
            settings.Push.RetentionDays >= settings.Push.CatchUpDays,
            $"Push:RetentionDays '{settings.Push.RetentionDays}' is less than Push:CatchUpDays '{settings.Push.CatchUpDays}'; what is caught up with must be remembered so long");
        foreach (var (one, other) in PortClashes.Among(settings))
            reader.Require(false, $"{one} has the port of {other}; give one of them another");
        RequireKey(reader, configuration, settings, "WebChat:Url", settings.WebChat.Url);
        RequireKey(reader, configuration, settings, "Web:Url", settings.Web.Url);
        foreach (var (key, file) in Origin.TopmostInFiles(configuration))
            reader.Require(
                key == Schema || Settings.Sections.Contains(key, StringComparer.OrdinalIgnoreCase), $"{key} is no section; there are {string.Join(", ", Settings.Sections)} (in {file})");
        foreach (var level in configuration.GetSection("Logging").GetChildren().SelectMany(Levels))
            reader.Require(
                Enum.TryParse<LogLevel>(level.Value, ignoreCase: true, out _),
                $"{level.Path} '{level.Value}' is not one of {string.Join(", ", Enum.GetNames<LogLevel>())}{Origin.Of(configuration, level.Path)}");
    }

    // Whoever reaches the pages may use them, so beyond this machine there has to be a key.
    private static void RequireKey(SectionReader reader, IConfiguration configuration, Settings settings, string key, string url) => reader.Require(
        settings.Web.HasKey || !Uri.TryCreate(url, UriKind.Absolute, out var address) || address.IsLoopback,
        $"{key} '{url}' is not an address of this machine such as http://127.0.0.1:8080; set Web:AccessKey to let others in{Origin.Of(configuration, key)}");

    private static bool NamesDiffer(IReadOnlyList<SourceOptions> sources) =>
        sources.DistinctBy(source => source.Name, StringComparer.OrdinalIgnoreCase).Count() == sources.Count;

    /// <summary>The levels in a section of <c>Logging</c>: of <c>LogLevel</c> itself, or of the one of a provider.</summary>
    private static IEnumerable<IConfigurationSection> Levels(IConfigurationSection section) =>
        (section.Key.Equals("LogLevel", StringComparison.OrdinalIgnoreCase) ? section : section.GetSection("LogLevel")).GetChildren();
}
