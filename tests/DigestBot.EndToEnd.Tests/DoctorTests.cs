using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using DigestBot.EndToEnd.Tests.Discord;
using DigestBot.EndToEnd.Tests.Endurance;
using DigestBot.EndToEnd.Tests.Running;
using DigestBot.Simulators.Telegram;

namespace DigestBot.EndToEnd.Tests;

/// <summary>The check-up by the real program: what is well, what is not, and what to do.</summary>
public sealed class DoctorTests : IDisposable
{
    private const string Token = "654321:ZZyy-telltale_part";

    private readonly Workspace _workspace = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Where_all_is_well_every_line_says_so()
    {
        await using var telegram = await TelegramServer.StartAsync(new() { Token = Token }, Ct);
        await using var lab = await Lab.OpenAsync();
        _workspace.Write("incoming/2026-03-01.md", Digest.Of("cs.RO", 1, 2));
        _workspace.Write("config/appsettings.json", "{}");
        (await _workspace.RunAsync("import", "incoming")).Succeeded();
        var outcome = (await LookAsync(
            [$"--Telegram:Token={Token}", $"--Telegram:BaseUrl={telegram.Address}", "--Sources:0:Name=arxiv", "--Sources:0:Folder=incoming", .. lab.Settings])).Succeeded();

        Assert.All(
        [
            "OK +configuration +sound, with the file .*appsettings.json", "OK +rights +.* may write .*data", "OK +database +.*digestbot.db is whole: schema [0-9]+, 0 chats, 0 messages waiting, editions until 2026-03-01",
            "OK +service +none is running", "OK +source arxiv +.*incoming", "OK +Telegram +speaks as @", "OK +Discord +speaks as ", "OK +clock +.* as 127.0.0.1 has it", "OK +web chat +http://127.0.0.1:0 is free",
        ], line => Assert.Matches(line, outcome.Output));
        Assert.Contains("Problems: 0,", outcome.LastLine);
        Assert.DoesNotContain("telltale", outcome.Output);
    }

    [Fact]
    public async Task Nothing_is_written_where_nothing_is_yet()
    {
        Assert.Matches("OK +database +.* is not there yet; the first start creates it", (await LookAsync()).Succeeded().Output);
        Assert.Empty(Directory.GetFileSystemEntries(_workspace.Folder));
    }

    [Fact]
    public async Task What_the_platforms_refuse_is_said_with_what_to_do()
    {
        await using var telegram = await TelegramServer.StartAsync(new() { Token = "1:another" }, Ct);
        await using var lab = await Lab.OpenAsync();
        var outcome = await LookAsync(
            $"--Telegram:Token={Token}", $"--Telegram:BaseUrl={telegram.Address}", "--Discord:Token=telltale", $"--Discord:BaseUrl={lab.Server.Address}");
        Assert.Matches("problem +Telegram +does not know the bot's token. BotFather shows it at /token", outcome.Output);
        Assert.Matches("problem +Discord +does not know the bot's token. Reset it on the page Bot", outcome.Output);
        AssertProblems(outcome, 2);
    }

    [Fact]
    public async Task What_cannot_be_reached_is_said_with_the_address()
    {
        var outcome = await LookAsync(
            $"--Telegram:Token={Token}", "--Telegram:BaseUrl=http://127.0.0.1:1", "--Discord:Token=telltale", "--Discord:BaseUrl=http://127.0.0.1:1",
            "--Sources:0:Name=a", "--Sources:0:Url=http://127.0.0.1:1/{date}.md?key=telltale", "--Sources:1:Name=b", "--Sources:1:Folder=missing");
        Assert.Matches("problem +Telegram +cannot be reached through http://127.0.0.1:1 .*Check the network", outcome.Output);
        Assert.Matches("problem +Discord +cannot be reached through http://127.0.0.1:1 .*Check the network", outcome.Output);
        Assert.Matches("problem +source a +http://127.0.0.1:1/{date}.md: .*Check the address", outcome.Output);
        Assert.Matches("problem +source b +there is no folder .*missing. Create it", outcome.Output);
        AssertProblems(outcome, 4);
    }

    [Fact]
    public async Task A_database_that_is_none_or_damaged_is_said_with_the_way_back()
    {
        var file = _workspace.Write("data/digestbot.db", new string('x', 5000));
        Assert.Matches("problem +database +The file .* is no database", (await LookAsync()).Output);
        File.Delete(file);
        (await _workspace.RunAsync("import", _workspace.Write("2026-03-01.md", Digest.Of("cs.RO", 1, 50)))).Succeeded();
        await DamageAsync(file);
        var outcome = await LookAsync();
        Assert.Matches("problem +database +.*is damaged.*(restore|backup)", outcome.Output);
        Assert.Equal(1, outcome.ExitCode);
    }

    [Fact]
    public async Task A_running_service_is_named_and_its_page_is_not_taken_for_anothers()
    {
        await using var service = _workspace.StartService();
        var page = await service.AddressAsync();
        await Waiting.UntilAsync(async () => (await _workspace.RunAsync("health")).ExitCode == 0);
        var outcome = await _workspace.RunAsync("doctor", $"--WebChat:Url={page.GetLeftPart(UriPartial.Authority)}");
        Assert.Matches($"OK +service +process {service.Id} is running", outcome.Output);
        Assert.Matches("OK +web chat +http://127.0.0.1:[0-9]+ is in use by the running service", outcome.Output);
        Assert.Matches("warning +sources +none is configured", outcome.Succeeded().Output);
    }

    [Fact]
    public async Task Health_is_a_service_that_is_at_work()
    {
        (await _workspace.RunAsync("health")).FailedWith(1, "No service is at work");
        await using var service = _workspace.StartService();
        await Waiting.UntilAsync(async () => (await _workspace.RunAsync("health")).ExitCode == 0);
        Assert.StartsWith($"Process {service.Id} on ", (await _workspace.RunAsync("health")).Succeeded().Output);
        await service.SignalAsync("TERM");
        await service.WaitAsync();
        (await _workspace.RunAsync("health")).FailedWith(1, "No service is at work");
    }

    [Fact]
    public async Task Another_program_where_the_page_should_be_is_a_problem()
    {
        using var other = new SmallServer(behind: TimeSpan.Zero);
        Assert.Matches("problem +web chat +another program listens at", (await _workspace.RunAsync("doctor", $"--WebChat:Url={other.Address}")).Output);
        Assert.Matches("problem +status page +another program listens at .* set Web:Url", (await _workspace.RunAsync("doctor", $"--Web:Url={other.Address}")).Output);
    }

    [Theory]
    [InlineData(0, "OK", "as 127.0.0.1 has it")]
    [InlineData(3, "warning", @"00:03:\d\d ahead of 127.0.0.1")]
    [InlineData(120, "problem", @"02:\d\d:\d\d ahead of 127.0.0.1, so pushes come at other times than chosen. Set it right: timedatectl")]
    public async Task The_clock_is_compared_with_the_servers(int minutesBehind, string verdict, string text)
    {
        using var server = new SmallServer(TimeSpan.FromMinutes(minutesBehind));
        var outcome = await LookAsync($"--Telegram:Token={Token}", $"--Telegram:BaseUrl={server.Address}");
        Assert.Matches($"{verdict} +clock +.*{text}", outcome.Output);
    }

    [Fact]
    public async Task Mistaken_settings_are_problems_one_a_line()
    {
        var outcome = await LookAsync("--Push:DefaultTime=25:00", "--Push:DefaultTimeZone=Berlin");
        Assert.Matches("problem +configuration +Push:DefaultTime '25:00' is not a time of day", outcome.Output);
        Assert.Matches("problem +configuration +Push:DefaultTimeZone 'Berlin' is not a time zone", outcome.Output);
        AssertProblems(outcome, 2);
    }

    [Fact]
    public async Task A_token_that_others_may_read_is_a_warning()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no such rights there");
        await using var telegram = await TelegramServer.StartAsync(new() { Token = Token }, Ct);
        var file = _workspace.Write("token", Token);
        string[] settings = [$"--Telegram:TokenFile={file}", $"--Telegram:BaseUrl={telegram.Address}"];
        SetMode(file, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        Assert.Matches("warning +configuration +.*token holds a secret and other users may read it: chmod 600", (await LookAsync(settings)).Succeeded().Output);
        SetMode(file, UnixFileMode.UserRead);
        Assert.DoesNotContain("chmod", (await LookAsync(settings)).Succeeded().Output);
    }

    private static void SetMode(string file, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, mode);
    }

    private static void AssertProblems(Outcome outcome, int count)
    {
        Assert.StartsWith($"Problems: {count},", outcome.LastLine);
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Error));
        Assert.DoesNotContain("telltale", outcome.Output);
    }

    // The middle of the file is made of other bytes.
    private static async Task DamageAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open);
        stream.Position = stream.Length / 4;
        await stream.WriteAsync(Encoding.ASCII.GetBytes(new string('x', (int)stream.Length / 2)), Ct);
    }

    private Task<Outcome> LookAsync(params string[] settings) => _workspace.RunAsync(["doctor", "--WebChat:Url=http://127.0.0.1:0", .. settings]);

    /// <summary>A server that answers everything with nothing but the time it thinks it is.</summary>
    private sealed class SmallServer : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource _stop = new();

        public SmallServer(TimeSpan behind)
        {
            _listener.Start();
            _ = AnswerAsync(behind);
        }

        public string Address => $"http://{_listener.LocalEndpoint}";

        public void Dispose()
        {
            _stop.Cancel();
            _listener.Dispose();
            _stop.Dispose();
        }

        private static byte[] Answer(DateTimeOffset now) => Encoding.ASCII.GetBytes(
            $"HTTP/1.1 404 Not Found\r\nDate: {now.ToString("r", CultureInfo.InvariantCulture)}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        private async Task AnswerAsync(TimeSpan behind)
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                var stream = client.GetStream();
                _ = await stream.ReadAsync(new byte[4096], _stop.Token);
                await stream.WriteAsync(Answer(TimeProvider.System.GetUtcNow() - behind), _stop.Token);
                client.Client.Shutdown(SocketShutdown.Send);
                while (await stream.ReadAsync(new byte[4096], _stop.Token) > 0)
                {
                }
            }
        }
    }
}
