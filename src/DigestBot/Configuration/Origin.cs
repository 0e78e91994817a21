using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Configuration.Memory;

namespace DigestBot.Configuration;

/// <summary>Where a setting stands, so that a mistake can be found where it was made.</summary>
internal static class Origin
{
    /// <summary>The place in brackets, to be put behind a sentence; empty where nothing says it.</summary>
    public static string Of(IConfiguration configuration, string key) =>
        (configuration as IConfigurationRoot)?.Providers.LastOrDefault(provider => Has(provider, key)) switch
        {
            JsonConfigurationProvider file => $" (in {file.Source.Path})",
            EnvironmentVariablesConfigurationProvider => $" (in the environment, {key.Replace(":", "__", StringComparison.Ordinal)})",
            MemoryConfigurationProvider => " (on the command line)",
            _ => "",
        };

    /// <summary>The topmost keys that stand in files, whether they are known or not.</summary>
    public static IEnumerable<(string Key, string File)> TopmostInFiles(IConfiguration configuration) =>
        from file in (configuration as IConfigurationRoot)?.Providers.OfType<JsonConfigurationProvider>() ?? []
        from key in file.GetChildKeys([], parentPath: null).Distinct(StringComparer.OrdinalIgnoreCase)
        select (key, file.Source.Path ?? "");

    private static bool Has(IConfigurationProvider provider, string key) => provider.TryGet(key, out _) || provider.GetChildKeys([], key).Any();
}
