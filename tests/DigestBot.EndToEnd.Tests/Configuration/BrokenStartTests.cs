using DigestBot.EndToEnd.Tests.Running;

namespace DigestBot.EndToEnd.Tests.Configuration;

/// <summary>The real service, started with what cannot be: it says what and where in one line, and begins nothing.</summary>
public sealed class BrokenStartTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("Storage:Path=", "Storage:Path is empty; name the database file")]
    [InlineData("Storage:Sqlite=fast", "Storage:Sqlite 'fast' is not one of auto, system, bundled")]
    [InlineData("Storage:Pfad=x.db", "Storage:Pfad is no setting; there are Path, Sqlite")]
    [InlineData("Sources:0:Folder=in", "Sources:0:Name is missing; give the source a name")]
    [InlineData("Sources:0:Name=x", "Sources:0:Folder is missing; name the folder")]
    [InlineData("Sources:0:Name=x Sources:0:Repository=upstream", "Sources:0:Repository 'upstream' is not a repository such as owner/name")]
    [InlineData("Sources:0:Name=x Sources:0:Url=https://example.org/latest.md", "does not tell the day; put {date} where it stands")]
    [InlineData("Sources:0:Name=x Sources:0:Folder=in Sources:0:Repository=a/b", "is one place too many")]
    [InlineData("Sources:0:Name=x Sources:0:Folder=in Sources:0:Days=0", "Sources:0:Days '0' is not a number from 1 to 400")]
    [InlineData("Sources:0:Name=x Sources:0:Folder=a Sources:1:Name=X Sources:1:Folder=b", "two have the same name; give each its own")]
    [InlineData("Fetching:IntervalMinutes=often", "Fetching:IntervalMinutes 'often' is not a number")]
    [InlineData("Fetching:MaxMegabytes=1000", "Fetching:MaxMegabytes '1000' is not a number from 1 to 256")]
    [InlineData("Fetching:AllowPrivateAddresses=yes", "Fetching:AllowPrivateAddresses 'yes' is not true or false")]
    [InlineData("Fetching:RepositoryUrl=raw.example.org", "Fetching:RepositoryUrl 'raw.example.org' is not an address")]
    [InlineData("Push:DefaultTime=25:00", "Push:DefaultTime '25:00' is not a time of day such as 09:00")]
    [InlineData("Push:DefaultTimeZone=Berlin", "Push:DefaultTimeZone 'Berlin' is not a time zone such as Europe/Berlin")]
    [InlineData("Push:CatchUpDays=0", "Push:CatchUpDays '0' is not a number from 1 to 60")]
    [InlineData("Push:RetentionDays=3", "Push:RetentionDays '3' is less than Push:CatchUpDays '7'")]
    [InlineData("WebChat:Enabled=maybe", "WebChat:Enabled 'maybe' is not true or false")]
    [InlineData("WebChat:Url=8080", "WebChat:Url '8080' is not")]
    [InlineData("Telegram:Token=hush", "Telegram:Token is not a bot's token, which looks like 123456:ABC-def")]
    [InlineData("Telegram:TokenFile=missing", "Telegram:TokenFile 'missing' is not there; put the secret into that file")]
    [InlineData("Telegram:TokenFile=.", "Telegram:TokenFile '.' is a folder; name the file in it")]
    [InlineData("Telegram:Token=7:x Telegram:TokenFile=token", "Telegram:TokenFile 'token' stands beside Telegram:Token")]
    [InlineData("Telegram:WebhookUrl=http://bot.example.org/", "Telegram:WebhookUrl 'http://bot.example.org/' is not an https address on port")]
    [InlineData("Telegram:MessagesPerSecond=many", "Telegram:MessagesPerSecond 'many' is not a number")]
    [InlineData("Web:Url=http://localhost:8080", "Web:Url 'http://localhost:8080' has the port of WebChat:Url")]
    [InlineData("Telegram:Token=7:x Telegram:WebhookUrl=https://a.example/ Web:Url=http://127.0.0.1:8443", "has the port of Web:Url")]
    [InlineData("Telegram:Token=7:x Telegram:WebhookUrl=https://a.example/ Telegram:WebhookListen=http://127.0.0.1:8080", "has the port of WebChat:Url")]
    [InlineData("Discord:Token=Bot%20x", "Discord:Token is not a bot's token")]
    [InlineData("Discord:BaseUrl=discord.com", "Discord:BaseUrl 'discord.com' is not an address")]
    [InlineData("Discord:Shards=3-4/4", "Discord:Shards '3-4/4' is not a range of shards such as 0-3/16")]
    [InlineData("Logging:LogLevel:Default=Verbose", "Logging:LogLevel:Default 'Verbose' is not one of Trace, Debug, Information")]
    public async Task A_mistake_on_the_command_line_is_one_line_that_names_it(string settings, string expected)
    {
        var arguments = settings.Split(' ').Select(setting => $"--{setting.Replace("%20", " ", StringComparison.Ordinal)}");
        var outcome = (await _workspace.RunAsync(["run", .. arguments])).FailedWith(2, expected);
        Assert.DoesNotContain("hush", outcome.Error);
        Assert.False(Directory.Exists(_workspace.PathOf("data")));
    }

    [Theory]
    [InlineData("""{ "Telegarm": { "Token": "7:x" } }""", "Telegarm is no section; there are Storage, Sources,")]
    [InlineData("""{ "Push": "09:00" }""", "Push is a section; write Push:DefaultTime and so on")]
    [InlineData("""{ "Sources": "arxiv" }""", "Sources is a list; write Sources:0:Name and so on")]
    [InlineData("""{ "Push": { "DefaultTime": ["09:00"] } }""", "Push:DefaultTime is not a single value")]
    [InlineData("""{ "Sources": ["arxiv"] }""", "Sources:0 is a section; write Sources:0:Name and so on")]
    [InlineData("""{ "Push": { "DefaultTime": "25:00" } }""", "Push:DefaultTime '25:00' is not a time of day such as 09:00 (in appsettings.json)")]
    [InlineData("""{ "Push": { "DefaultTime": "09:00", "DefaultTime": "10:00" } }""", "cannot be read as JSON")]
    [InlineData("""{ "Push": { "DefaultTime": "09:00" }""", "cannot be read as JSON")]
    public async Task A_mistake_in_the_file_is_one_line_that_names_it(string file, string expected)
    {
        _workspace.Write("config/appsettings.json", file);
        Assert.Contains("appsettings.json", (await _workspace.RunAsync("run", "--WebChat:Enabled=false")).FailedWith(2, expected).Error);
    }

    [Fact]
    public async Task Several_are_a_list_with_the_place_of_each()
    {
        _workspace.Write("config/appsettings.json", """{ "Push": { "DefaultTime": "25:00" } }""");
        await using var run = ProgramRun.OfBot(
            _workspace.Folder, ["run", "--WebChat:Url=nowhere"], environment: new Dictionary<string, string> { ["Push__DefaultTimeZone"] = "Berlin" });
        var outcome = await run.WaitAsync();
        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal(
        [
            "digestbot: The configuration needs correcting in 3 places:",
            "  Push:DefaultTime '25:00' is not a time of day such as 09:00 (in appsettings.json).",
            "  Push:DefaultTimeZone 'Berlin' is not a time zone such as Europe/Berlin or UTC (in the environment, Push__DefaultTimeZone).",
            "  WebChat:Url 'nowhere' is not an address of this machine such as http://127.0.0.1:8080 (on the command line).",
        ], outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
