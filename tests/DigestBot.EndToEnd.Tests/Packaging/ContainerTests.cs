using System.Text.RegularExpressions;
using DigestBot.EndToEnd.Tests.Endurance;
using DigestBot.EndToEnd.Tests.Running;

namespace DigestBot.EndToEnd.Tests.Packaging;

/// <summary>What the image would hold, run as the image would run it.</summary>
public sealed partial class ContainerTests(PublishedProgram program) : IClassFixture<PublishedProgram>
{
    [Fact]
    public async Task A_user_without_rights_starts_it_in_an_empty_folder_and_only_the_data_folder_is_written()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "a container is Linux");
        await using var service = program.Start("run", "--WebChat:Url=http://127.0.0.1:0");
        using (var page = new ChatPage(await service.AddressAsync(), "ada"))
        {
            await service.LineAsync(line => line.Contains("12 papers, 12 new", StringComparison.Ordinal));
            await page.SayAsync("3");
            await page.SeeAsync("arxiv.org/abs/");
        }

        await Waiting.UntilAsync(async () => (await program.RunAsync(ImageFile.HealthArguments)).ExitCode == 0);
        (await program.RunAsync("backup", Path.Combine(program.Data, "copy.db"))).Succeeded();
        if (Environment.IsPrivilegedProcess)
            (await program.RunAsync("backup", Path.Combine(program.Empty, "copy.db"))).FailedWith(1, "cannot be written");
        await service.SignalAsync("TERM");
        var outcome = (await service.WaitAsync()).Succeeded();
        Assert.Equal("", outcome.Error);
        (await program.RunAsync(ImageFile.HealthArguments)).FailedWith(1, "No service is at work");
        Assert.True(File.Exists(Path.Combine(program.Data, "digestbot.db")));
        Assert.Empty(Directory.GetFileSystemEntries(program.Empty));
    }

    [Fact]
    public void It_brings_its_settings_and_samples_and_nothing_that_only_a_clone_needs() => Assert.Equal(
        ["config/appsettings.json", "config/samples/2026-01-05.md", "config/samples/2026-01-05_AI_enhanced_English.jsonl"],
        Directory.GetFiles(Path.Combine(program.App, "config"), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(program.App, file)).Order());

    [Fact]
    public void The_image_is_pinned_and_runs_as_a_user_without_rights_on_the_systems_SQLite_and_time_zones()
    {
        Assert.All(ImageFile.Instructions.Where(line => line.StartsWith("FROM ", StringComparison.Ordinal)), line => Assert.Matches(Pinned(), line));
        Assert.Equal("USER $APP_UID", ImageFile.Instructions.Last(line => line.StartsWith("USER ", StringComparison.Ordinal)));
        Assert.Contains("VOLUME /data", ImageFile.Instructions);
        Assert.Contains(ImageFile.Instructions, line => line.Contains("libsqlite3-0 tzdata", StringComparison.Ordinal));
        Assert.Equal("/data/digestbot.db", ImageFile.Environment["Storage__Path"]);
    }

    [Fact]
    public void A_floating_image_would_be_found() => Assert.DoesNotMatch(Pinned(), "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build");

    [GeneratedRegex(@"^FROM \S+:\d+\.\d+\.\d+-\w+( AS \w+)?$")]
    private static partial Regex Pinned();
}
