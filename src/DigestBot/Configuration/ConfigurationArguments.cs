using System.Text.RegularExpressions;

namespace DigestBot.Configuration;

/// <summary>Settings given on the command line, <c>--WebChat:Url=…</c>, told apart from the commands' own options by their colon.</summary>
internal static partial class ConfigurationArguments
{
    /// <summary>Splits a command line into what the commands read, and settings.</summary>
    public static (IReadOnlyList<string> Words, IReadOnlyDictionary<string, string?> Settings) Split(IReadOnlyList<string> arguments)
    {
        List<string> words = [];
        Dictionary<string, string?> settings = new(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == "--")
                return ([.. words, .. arguments.Skip(i)], settings);
            if (Setting().Match(arguments[i]) is not { Success: true } match)
                words.Add(arguments[i]);
            else
                settings[Known(match.Groups["key"].Value)] = match.Groups["value"] is { Success: true } value ? value.Value
                    : ++i < arguments.Count ? arguments[i]
                    : throw new Failure($"--{match.Groups["key"].Value} needs a value: --{match.Groups["key"].Value}=…", exitCode: ExitCode.Usage);
        }

        return (words, settings);
    }

    private static string Known(string key) => Settings.Sections.Contains(key.Split(':')[0], StringComparer.OrdinalIgnoreCase)
        ? key
        : throw new Failure($"There is no setting {key}; settings begin with {string.Join(", ", Settings.Sections)}.", exitCode: ExitCode.Usage);

    [GeneratedRegex("^--(?<key>[A-Za-z0-9]+(:[A-Za-z0-9]+)+)(=(?<value>.*))?$", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Setting();
}
