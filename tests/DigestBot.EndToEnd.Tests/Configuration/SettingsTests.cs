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
    [InlineData("Sources:0:Days", "7", "Sources:0:Name is missing")]
    [InlineData("Sources:0:Name", "x", "Sources:0:Folder is missing; name the folder that the digests arrive in, or set Repository or Url instead")]
    [InlineData("Sources:0:Repository", "upstream", "Sources:0:Repository 'upstream' is not a repository such as owner/name")]
    [InlineData("Sources:0:Repository", "../..", "Sources:0:Repository '../..' is not a repository")]
    [InlineData("Sources:0:Branch", "a b", "Sources:0:Branch 'a b' is not a branch such as data")]
    [InlineData("Sources:0:Url", "https://example.org/latest.md", "does not tell the day; put {date} where it stands")]
    [InlineData("Sources:0:Url", "https://example.org/{year}-{month}.md", "does not tell the day")]
    [InlineData("Sources:0:Url", "ftp://example.org/{date}.md", "is not an http or https address")]
    [InlineData("Sources:0:Url", "https://me:secret@example.org/{date}.md", "holds a user or password, which is not sent")]
    [InlineData("Sources:0:Url", "example.org/{date}.md", "is not an http or https address")]
    [InlineData("Sources:0:Url", "https://example.org/{datum}.md", "has {datum}; there are {date}, {year}, {month}, {day} and {language}")]
    [InlineData("Sources:0:Url", "https://example.org/{date}_{language}.md", "has {language}, for which Language must say")]
    [InlineData("Sources:0:Categories", "cs.CV; cs.CL", "Sources:0:Categories 'cs.CV; cs.CL' is not a list of categories such as cs.CV, cs.CL")]
    [InlineData("Sources:0:Days", "0", "Sources:0:Days '0' is not a number from 1 to 400")]
    [InlineData("Fetching:IntervalMinutes", "0", "Fetching:IntervalMinutes '0' is not a number from 0.01 to 1440")]
    [InlineData("Fetching:TimeoutSeconds", "never", "Fetching:TimeoutSeconds 'never' is not a number")]
    [InlineData("Fetching:MaxMegabytes", "1000", "Fetching:MaxMegabytes '1000' is not a number from 1 to 256")]
    [InlineData("Fetching:AllowPrivateAddresses", "yes", "Fetching:AllowPrivateAddresses 'yes' is not true or false")]
    [InlineData("Fetching:RepositoryUrl", "raw.githubusercontent.com", "Fetching:RepositoryUrl 'raw.githubusercontent.com' is not an address")]
    [InlineData("Sources:0:Language", "Chinese", "Sources:0:Language 'Chinese' is not a language code")]
    [InlineData("Push:DefaultTime", "25:00", "Push:DefaultTime '25:00' is not a time of day")]
    [InlineData("Push:DefaultTime", "9", "Push:DefaultTime '9' is not a time of day")]
    [InlineData("Push:DefaultTimeZone", "Berlin", "Push:DefaultTimeZone 'Berlin' is not a time zone")]
    [InlineData("WebChat:Enabled", "maybe", "WebChat:Enabled 'maybe' is not true or false")]
    [InlineData("WebChat:Url", "http://0.0.0.0:8080", "WebChat:Url 'http://0.0.0.0:8080' is not")]
    [InlineData("WebChat:Url", "8080", "WebChat:Url '8080' is not")]
    [InlineData("Web:Url", "http://0.0.0.0:9090", "Web:Url 'http://0.0.0.0:9090' is not an address of this machine such as http://127.0.0.1:8080; set Web:AccessKey")]
    [InlineData("Web:Url", "https://localhost:9090", "Web:Url 'https://localhost:9090' is not an address to listen on")]
    [InlineData("Web:AccessKey", "short", "Web:AccessKey is not a key: 16 to 256 letters")]
    [InlineData("Telemetry:LogFormat", "xml", "Telemetry:LogFormat 'xml' is not one of auto, readable, json")]
    [InlineData("Telemetry:OtlpUrl", "localhost:4317", "Telemetry:OtlpUrl 'localhost:4317' is not an address such as http://localhost:4317")]
    [InlineData("Telemetry:OtlpProtocol", "udp", "Telemetry:OtlpProtocol 'udp' is not one of grpc, http")]
    [InlineData("Limits:RequestsPerMinutePerPerson", "1", "Limits:RequestsPerMinutePerPerson '1' is not a number from 10 to 1000000")]
    [InlineData("Push:RetentionDays", "0", "Push:RetentionDays '0' is not a number from 1 to 3650")]
    [InlineData("Push:PurgeSuspendedDays", "0", "Push:PurgeSuspendedDays '0' is not a number from 1 to 3650")]
    [InlineData("Telegram:BaseUrl", "api", "Telegram:BaseUrl 'api' is not an address")]
    [InlineData("Telegram:WebhookUrl", "https://bot.example.org:8080/", "Telegram:WebhookUrl 'https://bot.example.org:8080/' is not an https address on port 443, 80, 88 or 8443")]
    [InlineData("Telegram:WebhookUrl", "http://bot.example.org/", "is not an https address on port")]
    [InlineData("Telegram:WebhookListen", "8443", "Telegram:WebhookListen '8443' is not an address")]
    [InlineData("Telegram:MessagesPerSecond", "many", "Telegram:MessagesPerSecond 'many' is not a number")]
    [InlineData("Telegram:MessagesPerSecond", "0", "Telegram:MessagesPerSecond '0' is not a number from")]
    [InlineData("Telegram:MessagesPerSecond", "1000001", "Telegram:MessagesPerSecond '1000001' is not a number from 0.01 to 1000000")]
    [InlineData("Telegram:MessagesPerSecondPerChat", "1000001", "is not a number from 0.01 to 1000000")]
    [InlineData("Telegram:MessagesPerMinutePerGroup", "1000001", "is not a number from 0.01 to 1000000")]
    [InlineData("Discord:BaseUrl", "discord.com", "Discord:BaseUrl 'discord.com' is not an address such as https://discord.com/api/v10")]
    [InlineData("Discord:AboutUrl", "me", "Discord:AboutUrl 'me' is not an address")]
    [InlineData("Discord:RequestsPerSecond", "0", "Discord:RequestsPerSecond '0' is not a number from")]
    [InlineData("Discord:Shards", "3-4/4", "Discord:Shards '3-4/4' is not a range of shards such as 0-3/16")]
    public void A_mistake_is_named_with_its_key_and_value(string key, string value, string expected) =>
        Assert.Contains(expected, Assert.Throws<Failure>(() => Read((key, value))).Message);

    [Fact]
    public void A_secret_is_not_repeated_even_where_it_is_mistyped()
    {
        var message = Assert.Throws<Failure>(() => Read(("Telegram:Token", "7:se cret"))).Message;
        Assert.Contains("Telegram:Token is not a bot's token", message);
        Assert.DoesNotContain("cret", message);
        Assert.DoesNotContain("cret", Assert.Throws<Failure>(() => Read(("Discord:Token", "Bot se cret"))).Message);
    }

    [Fact]
    public void With_a_key_the_pages_may_be_open_to_others() => Assert.Equal(
        "http://0.0.0.0:8080", Read(("WebChat:Url", "http://0.0.0.0:8080"), ("Web:AccessKey", "correct-horse-battery")).WebChat.Url);

    [Fact]
    public void All_mistakes_are_named_at_once()
    {
        var message = Assert.Throws<Failure>(() => Read(
            ("Push:DefaultTime", "25:00"), ("Push:DefaultTimeZone", "Berlin"), ("WebChat:Enabled", "maybe"), ("WebChat:Url", "nowhere"), ("Storage:Pfad", "x"))).Message;
        Assert.All(["DefaultTime ", "DefaultTimeZone", "Enabled", "Url", "Pfad"], key => Assert.Contains(key, message));
    }

    [Theory]
    [InlineData("Folder", "Repository", "Sources:0:Repository 'a/b' is one place too many")]
    [InlineData("Folder", "Url", "Sources:0:Url 'https://example.org/{date}.md' is one place too many")]
    [InlineData("Repository", "Url", "is one place too many; a source has a Folder, a Repository or a Url")]
    public void A_source_of_two_places_is_a_mistake(string one, string other, string expected)
    {
        Dictionary<string, string> places = new() { ["Folder"] = "x", ["Repository"] = "a/b", ["Url"] = "https://example.org/{date}.md" };
        Assert.Contains(expected, Assert.Throws<Failure>(() => Read(("Sources:0:Name", "x"), ($"Sources:0:{one}", places[one]), ($"Sources:0:{other}", places[other]))).Message);
    }

    [Fact]
    public void A_sources_categories_are_an_order()
    {
        Assert.Equal(["cs.CV", "eess.IV"], Read(("Sources:0:Name", "x"), ("Sources:0:Repository", "a/b"), ("Sources:0:Categories", " cs.CV,eess.IV ")).Sources[0].CategoryOrder);
        Assert.Null(Read(("Sources:0:Name", "x"), ("Sources:0:Repository", "a/b")).Sources[0].CategoryOrder);
    }

    [Theory]
    [InlineData("", "/var/lib/bot/quarantine")]
    [InlineData("/var/spool/odd", "/var/spool/odd")]
    public void The_quarantine_lies_beside_the_database_unless_told_otherwise(string told, string expected) =>
        Assert.Equal(expected, Read(("Storage:Path", "/var/lib/bot/x.db"), ("Fetching:Quarantine", told)).QuarantineFolder);

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
    public void A_server_of_ones_own_may_be_sent_to_as_fast_as_it_goes()
    {
        var telegram = Read(
            ("Telegram:MessagesPerSecond", "1000000"), ("Telegram:MessagesPerSecondPerChat", "1000000"), ("Telegram:MessagesPerMinutePerGroup", "1000000")).Telegram;
        Assert.Equal((1e6, 1e6, 1e6), (telegram.MessagesPerSecond, telegram.MessagesPerSecondPerChat, telegram.MessagesPerMinutePerGroup));
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
