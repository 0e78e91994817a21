namespace DigestBot.Configuration;

/// <summary>Puts the configuration together: the file, then the environment, then the command line, the later over the earlier.</summary>
internal static class ConfigurationFile
{
    private const string Name = "config/appsettings.json";

    /// <summary>The file that is read, if it is there.</summary>
    public static string FullName => Near(Name);

    public static IConfigurationRoot Load(IReadOnlyDictionary<string, string?> overrides)
    {
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(FullName, optional: true, reloadOnChange: false)
                .AddEnvironmentVariables()
                .AddInMemoryCollection(overrides)
                .Build();
        }
        catch (InvalidDataException broken)
        {
            throw new Failure($"{FullName} cannot be read as JSON: {(broken.InnerException?.InnerException ?? broken.InnerException ?? broken).Message}", broken, ExitCode.Usage);
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
