namespace DigestBot.Configuration;

/// <summary>Puts the configuration together: the file, then the environment, then the command line, the later over the earlier.</summary>
internal static class ConfigurationFile
{
    private const string Name = "config/appsettings.json";

    public static IConfiguration Load(IReadOnlyDictionary<string, string?> overrides)
    {
        var path = Near(Name);
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(path, optional: true, reloadOnChange: false)
                .AddEnvironmentVariables()
                .AddInMemoryCollection(overrides)
                .Build();
        }
        catch (InvalidDataException broken)
        {
            throw new Failure($"{path} cannot be read as JSON: {(broken.InnerException?.InnerException ?? broken.InnerException ?? broken).Message}", broken);
        }
    }

    /// <summary>A relative path as it lies in the working directory or, where nothing does, beside the program.</summary>
    public static string Near(string relative)
    {
        var here = Path.GetFullPath(relative);
        var beside = Path.Combine(AppContext.BaseDirectory, relative);
        return !Path.Exists(here) && Path.Exists(beside) ? beside : here;
    }
}
