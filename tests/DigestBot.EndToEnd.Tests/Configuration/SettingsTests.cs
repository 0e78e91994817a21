using DigestBot.Configuration;
using DigestBot.Storage;
using DigestBot.Terminal;
using Microsoft.Extensions.Configuration;

namespace DigestBot.EndToEnd.Tests.Configuration;

public class SettingsTests
{
    [Theory]
    [InlineData("Storage:Path", "", "Storage:Path is empty")]
    [InlineData("Storage:Sqlite", "fast", "Storage:Sqlite 'fast' is not one of auto, system, bundled")]
    [InlineData("Storage:Pfad", "x", "Storage:Pfad is no setting; there are Path, Sqlite")]
    [InlineData("Sources", "here", "Sources is a list")]
    [InlineData("Sources:0:Folder", "x", "Sources:0:Name is missing")]
    [InlineData("Sources:0:Name", "x", "Sources:0:Folder is missing")]
    [InlineData("Sources:0:Language", "Chinese", "Sources:0:Language 'Chinese' is not a language code")]
    [InlineData("Push:DefaultTime", "25:00", "Push:DefaultTime '25:00' is not a time of day")]
    [InlineData("Push:DefaultTime", "9", "Push:DefaultTime '9' is not a time of day")]
    [InlineData("Push:DefaultTimeZone", "Berlin", "Push:DefaultTimeZone 'Berlin' is not a time zone")]
    [InlineData("WebChat:Enabled", "maybe", "WebChat:Enabled 'maybe' is not true or false")]
    [InlineData("WebChat:Url", "http://0.0.0.0:8080", "WebChat:Url 'http://0.0.0.0:8080' is not")]
    [InlineData("WebChat:Url", "8080", "WebChat:Url '8080' is not")]
    [InlineData("Push:RetentionDays", "0", "Push:RetentionDays '0' is not a number from 1 to 3650")]
    [InlineData("Telegram:BaseUrl", "api", "Telegram:BaseUrl 'api' is not an address")]
    [InlineData("Telegram:MessagesPerSecond", "many", "Telegram:MessagesPerSecond 'many' is not a number")]
    [InlineData("Telegram:MessagesPerSecond", "0", "Telegram:MessagesPerSecond '0' is not a number from")]
    public void A_mistake_is_named_with_its_key_and_value(string key, string value, string expected) =>
        Assert.Contains(expected, Assert.Throws<Failure>(() => Read((key, value))).Message);

    [Fact]
    public void A_secret_is_not_repeated_even_where_it_is_mistyped()
    {
        var message = Assert.Throws<Failure>(() => Read(("Telegram:Token", "7:se cret"))).Message;
        Assert.Contains("Telegram:Token is not a bot's token", message);
        Assert.DoesNotContain("cret", message);
    }

    [Fact]
    public void All_mistakes_are_named_at_once()
    {
        var message = Assert.Throws<Failure>(() => Read(
            ("Push:DefaultTime", "25:00"), ("Push:DefaultTimeZone", "Berlin"), ("WebChat:Enabled", "maybe"), ("WebChat:Url", "nowhere"), ("Storage:Pfad", "x"))).Message;
        Assert.All(["DefaultTime ", "DefaultTimeZone", "Enabled", "Url", "Pfad"], key => Assert.Contains(key, message));
    }

    [Fact]
    public void Two_sources_of_one_name_are_a_mistake() => Assert.Contains("two have the same name", Assert.Throws<Failure>(() => Read(
        ("Sources:0:Name", "x"), ("Sources:0:Folder", "x"), ("Sources:1:Name", "X"), ("Sources:1:Folder", "y"))).Message);

    [Fact]
    public void Nothing_configured_means_the_defaults()
    {
        var settings = Read();
        Assert.Equal(("data/digestbot.db", SqliteChoice.Auto, true), (settings.Storage.Path, settings.Storage.Sqlite, settings.WebChat.Enabled));
        Assert.Equal("import", settings.ImportSource);
    }

    [Fact]
    public void Imports_belong_to_the_first_source() =>
        Assert.Equal("arxiv", Read(("Sources:0:Name", "arxiv"), ("Sources:0:Folder", "x"), ("Sources:1:Name", "b"), ("Sources:1:Folder", "y")).ImportSource);

    [Theory]
    [InlineData("--WebChat:Url=http://localhost:1", "WebChat:Url", "http://localhost:1")]
    [InlineData("--push:defaulttime=10:00", "Push:DefaultTime", "10:00")]
    public void The_command_line_gives_settings(string argument, string key, string value)
    {
        var (words, settings) = ConfigurationArguments.Split(["ask", argument, "/help"]);
        Assert.Equal(["ask", "/help"], words);
        Assert.Equal(value, settings[key]);
    }

    [Theory]
    [InlineData("--Webchat:Url")]
    [InlineData("--WebCaht:Url=x")]
    public void A_setting_without_value_or_of_no_known_section_is_refused(string argument) =>
        Assert.Equal(ExitCode.Usage, Assert.Throws<Failure>(() => ConfigurationArguments.Split([argument])).ExitCode);

    [Fact]
    public void Words_after_two_dashes_are_never_settings() =>
        Assert.Empty(ConfigurationArguments.Split(["ask", "--", "--WebChat:Url=x"]).Settings);

    private static Settings Read(params (string Key, string Value)[] values) =>
        Settings.Read(new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(pair => pair.Key, pair => (string?)pair.Value)).Build());
}
