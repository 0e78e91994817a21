using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using DigestBot.Configuration;
using DigestBot.EndToEnd.Tests.Running;
using DigestBot.Tests;
using Microsoft.Extensions.Configuration;

namespace DigestBot.EndToEnd.Tests.Packaging;

/// <summary>The unit of systemd and the compose file: what they set is known, and what they forbid is enough.</summary>
public sealed partial class ExampleTests : IDisposable
{
    // From 0, where nothing is left to attack, to 10; systemd itself calls up to 2 "safe" or "OK".
    private const double MostExposure = 2.0;

    private static readonly string Unit = File.ReadAllText(Path.Combine(Repository.Root, "config", "digestbot.service"));
    private static readonly string Compose = File.ReadAllText(Path.Combine(Repository.Root, "config", "compose.yaml"));

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void What_the_unit_sets_are_sound_settings_with_the_tokens_from_credentials()
    {
        var settings = Read(UnitVariable().Matches(Unit), "%d");
        Assert.Equal("/var/lib/digestbot/digestbot.db", settings.Storage.Path);
        Assert.Equal(("7:telegram", "discord"), (settings.Telegram.Token, settings.Discord.Token));
    }

    [Fact]
    public void What_the_compose_file_sets_are_sound_settings_with_the_tokens_from_secrets()
    {
        var settings = Read(ComposeVariable().Matches(Compose), "/run/secrets");
        Assert.Equal(("7:telegram", "discord"), (settings.Telegram.Token, settings.Discord.Token));
        Assert.All(["read_only: true", "cap_drop: [ALL]", "no-new-privileges:true", "data:/data"], line => Assert.Contains(line, Compose));
    }

    [Fact]
    public async Task The_unit_is_sound_and_leaves_little_to_attack()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/systemd-analyze"), "no systemd here");
        var unit = _workspace.Write("digestbot.service", Unit.Replace("/opt/digestbot/digestbot run", "/bin/true run", StringComparison.Ordinal));
        Assert.Equal("", (await AnalyzeAsync("verify", unit)).Trim());
        var verdict = Exposure().Match(await AnalyzeAsync("security", "--offline=yes", "--no-pager", unit));
        Assert.True(double.Parse(verdict.Groups["level"].Value, CultureInfo.InvariantCulture) <= MostExposure, verdict.Value);
    }

    private static async Task<string> AnalyzeAsync(params string[] arguments)
    {
        using var analyze = Process.Start(new ProcessStartInfo("systemd-analyze", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var texts = await Task.WhenAll(
            analyze.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), analyze.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await analyze.WaitForExitAsync(TestContext.Current.CancellationToken);
        return string.Concat(texts);
    }

    private Settings Read(MatchCollection variables, string secrets)
    {
        _workspace.Write("telegram-token", "7:telegram\n");
        _workspace.Write("discord-token", "discord\n");
        return Settings.Read(new ConfigurationBuilder().AddInMemoryCollection(variables.ToDictionary(
            variable => variable.Groups["key"].Value.Replace("__", ":", StringComparison.Ordinal),
            variable => (string?)variable.Groups["value"].Value.Replace(secrets, _workspace.Folder, StringComparison.Ordinal))).Build());
    }

    [GeneratedRegex(@"^Environment=(?<key>\w+?__\w+)=(?<value>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex UnitVariable();

    [GeneratedRegex(@"^\s+(?<key>\w+?__\w+): (?<value>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex ComposeVariable();

    [GeneratedRegex(@"exposure level for \S+: (?<level>[0-9.]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Exposure();
}
