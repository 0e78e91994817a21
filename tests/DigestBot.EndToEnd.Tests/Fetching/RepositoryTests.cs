using System.Globalization;
using DigestBot.EndToEnd.Tests.Endurance;
using DigestBot.EndToEnd.Tests.Running;
using DigestBot.Simulators.Publisher;

namespace DigestBot.EndToEnd.Tests.Fetching;

/// <summary>The real program with a repository on loopback and a subscriber: what is published arrives, once.</summary>
public class RepositoryTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_repository_publishes_is_pushed_once_also_corrected_and_over_a_restart()
    {
        await using var stage = await Stage.OpenAsync(chats: 1);
        await using var publisher = await PublisherServer.StartAsync(Ct);
        foreach (var ago in (int[])[3, 2, 1, 0])
            publisher.Publish(Day(ago), Digest.Of("cs.RO", 500 + (10 * ago), 2), Digest.JsonLines(("cs.RO", 500 + (10 * ago), 2)));

        await using (var service = Start(stage, publisher))
        {
            await stage.Telegram.AcceptedAsync(2);
            await stage.DoneAsync();
            Assert.Equal([Day(0), "2026-03-01"], Pushed(stage));

            publisher.Publish(Day(0), Digest.Of("cs.RO", 500, 3));
            await stage.Telegram.AcceptedAsync(3);
            await service.SignalAsync("TERM");
            (await service.WaitAsync()).Succeeded();
        }

        var before = publisher.Requests.Count;
        await using (var service = Start(stage, publisher))
        {
            await Waiting.UntilAsync(() => Task.FromResult(publisher.Requests.Count >= before + 10));
            await stage.DoneAsync();
            await service.SignalAsync("TERM");
            (await service.WaitAsync()).Succeeded();
        }

        var files = publisher.Requests.Skip(before).Where(request => !request.Path.EndsWith("list.txt", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        Assert.All(files, request => Assert.Equal(304, request.Status));
        Assert.Equal([Day(0), "2026-03-01", Day(0)], Pushed(stage));
        Assert.Equal(3, (await stage.Telegram.StatsAsync()).Accepted);
    }

    [Fact]
    public async Task A_server_that_asks_for_patience_is_left_alone_also_by_the_next_process()
    {
        using var workspace = new Workspace();
        await using var publisher = await PublisherServer.StartAsync(Ct);
        publisher.Fail(PublisherServer.PathOf("assets/file-list.txt"), Faults.Status(429, "3600"));
        for (var run = 0; run < 2; run++)
        {
            await using var service = workspace.StartService(Settings(publisher));
            await service.AddressAsync();
            if (run == 0)
                Assert.Contains("answered 429: it is asked too often", await service.LineAsync(line => line.Contains("warning: Source repo: ", StringComparison.Ordinal)));
            await service.SignalAsync("TERM");
            (await service.WaitAsync()).Succeeded();
        }

        Assert.Single(publisher.Requests);
    }

    [Fact]
    public async Task A_publisher_that_is_down_keeps_nobody_from_being_answered()
    {
        using var workspace = new Workspace();
        await using var publisher = await PublisherServer.StartAsync(Ct);
        publisher.Fail(PublisherServer.PathOf("assets/file-list.txt"), Faults.Hang);
        await using var service = workspace.StartService(Settings(publisher));
        using var page = new ChatPage(await service.AddressAsync(), "ada");
        await page.SayAsync("/help");
        await page.SeeAsync("/subscribe");
        await service.SignalAsync("TERM");
        Assert.Equal("", (await service.WaitAsync()).Succeeded().Error);
    }

    private static ProgramRun Start(Stage stage, PublisherServer publisher) => stage.StartService(Settings(publisher));

    private static string[] Settings(PublisherServer publisher) =>
    [
        "--Sources:0:Name=repo", $"--Sources:0:Repository={PublisherServer.Repository}", $"--Fetching:RepositoryUrl={publisher.Address}", "--Fetching:IntervalMinutes=0.01",
    ];

    private static string Day(int ago) => TimeProvider.System.GetUtcNow().AddDays(-ago).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IReadOnlyList<string> Pushed(Stage stage) => stage.Deliveries.Ask<string>(
        "SELECT e.date FROM delivery d JOIN body b ON b.id = d.body_id JOIN edition e ON e.id = b.edition_id WHERE d.state = 1 ORDER BY d.id");
}
