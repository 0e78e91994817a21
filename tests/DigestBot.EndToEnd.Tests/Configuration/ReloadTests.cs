using DigestBot.EndToEnd.Tests.Running;

namespace DigestBot.EndToEnd.Tests.Configuration;

/// <summary>The real service is told that its file has changed.</summary>
public sealed class ReloadTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task What_can_takes_effect_at_once_the_rest_is_named_and_mistakes_change_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no such signal there");
        Write("""{ "Push": { "DefaultTime": "09:10" } }""");
        await using var service = _workspace.StartService();
        using var ada = new ChatPage(await service.AddressAsync(), "ada");
        await ada.SayAsync("/settings");
        await ada.SeeAsync("09:10");

        await ReloadAsync(
            service, """{ "Push": { "DefaultTime": "10:20" }, "Fetching": { "MaxMegabytes": 8 }, "Limits": { "RequestsPerMinutePerPerson": 90 } }""",
            "In force now: Fetching:MaxMegabytes, Limits:RequestsPerMinutePerPerson, Push:DefaultTime");
        using var ben = new ChatPage(await service.AddressAsync(), "ben");
        await ben.SayAsync("/settings");
        await ben.SeeAsync("10:20");

        await ReloadAsync(service, """{ "Push": { "DefaultTime": "25:00" } }""", "stay as they were. The configuration needs correcting: Push:DefaultTime '25:00'");
        await ReloadAsync(service, "{", "stay as they were. .* cannot be read as JSON");
        await ReloadAsync(
            service, """{ "Push": { "DefaultTime": "10:20", "DefaultTimeZone": "Asia/Tokyo" }, "Fetching": { "MaxMegabytes": 8 }, "Limits": { "RequestsPerMinutePerPerson": 90 } }""",
            "Restart the service for these to take effect: Push:DefaultTimeZone");
        await ReloadAsync(
            service, """{ "Push": { "DefaultTime": "10:20" }, "Fetching": { "MaxMegabytes": 8 }, "Limits": { "RequestsPerMinutePerPerson": 90 } }""", "nothing in them has changed");
        await service.SignalAsync("TERM");
        (await service.WaitAsync()).Succeeded();
    }

    private async Task ReloadAsync(ProgramRun service, string file, string expected)
    {
        Write(file);
        await service.SignalAsync("HUP");
        await service.LineAsync(line => System.Text.RegularExpressions.Regex.IsMatch(line, expected, System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(10)));
    }

    private void Write(string file) => _workspace.Write("config/appsettings.json", file);
}
