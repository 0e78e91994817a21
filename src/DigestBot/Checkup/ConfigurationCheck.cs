using DigestBot.Configuration;

namespace DigestBot.Checkup;

/// <summary>Where the settings come from, and whether others can read what is secret in them.</summary>
internal sealed class ConfigurationCheck(Settings settings, string file) : ICheck
{
    private const string Subject = "configuration";
    private const UnixFileMode OthersRead = UnixFileMode.OtherRead | UnixFileMode.GroupRead;

    // There the engine decides who reads, not the file's mode.
    private static readonly string[] HandedOver = ["/run/secrets/", "/run/credentials/"];

    public async IAsyncEnumerable<Finding> LookAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await Task.CompletedTask;
        yield return File.Exists(file)
            ? Finding.Fine(Subject, $"sound, with the file {file}")
            : Finding.Warn(Subject, $"sound, but there is no file {file}: all settings that the environment and the command line do not give are the defaults.");
        foreach (var path in new[] { settings.Telegram.TokenFile, settings.Discord.TokenFile, settings.Web.AccessKeyFile }.OfType<string>().Where(path => path.Length > 0).Where(IsOpenToOthers))
            yield return Finding.Warn(Subject, $"{path} holds a secret and other users may read it: chmod 600 {path}");
    }

    private static bool IsOpenToOthers(string path) => !OperatingSystem.IsWindows()
        && !HandedOver.Any(place => Path.GetFullPath(path).StartsWith(place, StringComparison.Ordinal))
        && (File.GetUnixFileMode(path) & OthersRead) != UnixFileMode.None;
}
