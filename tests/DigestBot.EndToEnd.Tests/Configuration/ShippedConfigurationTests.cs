using System.Text.RegularExpressions;
using DigestBot.Configuration;
using DigestBot.Discord;
using DigestBot.Operation;
using DigestBot.Sources;
using DigestBot.Storage;
using DigestBot.Telegram;
using DigestBot.Tests;
using DigestBot.WebChat;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace DigestBot.EndToEnd.Tests.Configuration;

/// <summary>The shipped file, the options and the README's table say the same.</summary>
public partial class ShippedConfigurationTests
{
    private static readonly string ReadMe = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public void The_shipped_file_holds_every_default_and_nothing_else() => Assert.Equal(Defaults(), Shipped());

    [Fact]
    public void Every_default_is_sound() => Assert.All(Verdicts(), verdict => Assert.True(verdict.Succeeded, verdict.FailureMessage));

    [Fact]
    public void The_shipped_file_is_a_sound_configuration() => Settings.Read(ShippedFile());

    [Fact]
    public void The_table_in_the_readme_gives_the_same_keys_and_defaults() =>
        Assert.Equal(Defaults(), TableIn(ReadMe).Where(row => !row.Key.StartsWith("Sources", StringComparison.Ordinal)).ToDictionary());

    [Fact]
    public void The_table_names_every_setting_of_a_source() => Assert.Equal(
        Keys<SourceOptions>("Sources:0").Where(key => key != "Sources:0:CategoryOrder").Append("Sources").Order(),
        TableIn(ReadMe).Keys.Where(key => key.StartsWith("Sources", StringComparison.Ordinal)).Order());

    [Fact]
    public void Another_default_in_the_table_would_be_noticed() =>
        Assert.NotEqual(Defaults(), TableIn(ReadMe.Replace("| `09:00` |", "| `08:00` |", StringComparison.Ordinal)).Where(row => !row.Key.StartsWith("Sources", StringComparison.Ordinal)).ToDictionary());

    private static ValidateOptionsResult[] Verdicts() =>
    [
        new StorageOptionsValidator().Validate(null, new()), new FetchingOptionsValidator().Validate(null, new()), new PushOptionsValidator().Validate(null, new()),
        new WebChatOptionsValidator().Validate(null, new()), new TelegramOptionsValidator().Validate(null, new()), new DiscordOptionsValidator().Validate(null, new()),
        new WebOptionsValidator().Validate(null, new()), new TelemetryOptionsValidator().Validate(null, new()), new LimitOptionsValidator().Validate(null, new()),
        new OperationOptionsValidator().Validate(null, new()),
    ];

    private static Dictionary<string, string> Defaults() => new[]
    {
        Values("Storage", new StorageOptions()), Values("Fetching", new FetchingOptions()), Values("Push", new PushOptions()), Values("WebChat", new WebChatOptions()), Values("Telegram", new TelegramOptions()),
        Values("Discord", new DiscordOptions()), Values("Web", new WebOptions()), Values("Telemetry", new TelemetryOptions()), Values("Limits", new LimitOptions()), Values("Operation", new OperationOptions()),
    }.SelectMany(section => section).OrderBy(pair => pair.Key).ToDictionary();

    private static IConfiguration ShippedFile() =>
        new ConfigurationBuilder().AddJsonFile(Path.Combine(Repository.Root, "config", "appsettings.json")).Build();

    private static Dictionary<string, string> Shipped() => ShippedFile().AsEnumerable()
        .Where(pair => pair.Value is not null && pair.Key != "Sources").OrderBy(pair => pair.Key)
        .ToDictionary(pair => pair.Key, pair => pair.Value!.ToLowerInvariantIfWord());

    private static IEnumerable<KeyValuePair<string, string>> Values<T>(string section, T options) => typeof(T).GetProperties().Where(property => property.CanWrite)
        .Select(property => KeyValuePair.Create($"{section}:{property.Name}", $"{property.GetValue(options)}".ToLowerInvariantIfWord()));

    private static IEnumerable<string> Keys<T>(string section) => typeof(T).GetProperties().Select(property => $"{section}:{property.Name}");

    private static Dictionary<string, string> TableIn(string readMe) => Row().Matches(readMe)
        .OrderBy(row => row.Groups["key"].Value).ToDictionary(row => row.Groups["key"].Value, row => row.Groups["default"].Value);

    [GeneratedRegex(@"^\| `(?<key>[A-Z]\w+(:\w+)*)` \| (`(?<default>[^`]*)`)? ?\|", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();
}

file static class Words
{
    /// <summary>JSON writes <c>true</c> and .NET <c>True</c>, a file <c>auto</c> and an enum <c>Auto</c>: the same words.</summary>
    public static string ToLowerInvariantIfWord(this string value) => value.All(char.IsLetter) && value != "UTC" ? value.ToLowerInvariant() : value;
}
