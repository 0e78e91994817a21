using System.Globalization;
using DigestBot.EndToEnd.Tests.Endurance;
using DigestBot.EndToEnd.Tests.Running;

namespace DigestBot.EndToEnd.Tests;

/// <summary>What comes while the service is down, comes in one push when it is up again.</summary>
public sealed class CatchUpTests : IDisposable
{
    private const int Missed = 4;

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Four_editions_that_came_during_an_outage_are_one_push_the_newest_first()
    {
        await using var stage = await Stage.OpenAsync(chats: 1);
        await using (var service = Start(stage))
        {
            await stage.Telegram.AcceptedAsync(1);
            await stage.DoneAsync();
            await service.SignalAsync("TERM");
            (await service.WaitAsync()).Succeeded();
        }

        var days = Enumerable.Range(1, Missed).Select(ago => TimeProvider.System.GetUtcNow().AddDays(-ago).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ToList();
        foreach (var (index, day) in days.Index())
            _workspace.Write($"incoming/{day}.md", Digest.Of("cs.RO", 500 + (10 * index), 2));
        await using (Start(stage))
        {
            await stage.Telegram.AcceptedAsync(1 + Missed);
            await stage.DoneAsync();
        }

        Assert.Equal(days, stage.Deliveries.Ask<string>("""
            SELECT e.date FROM delivery d JOIN body b ON b.id = d.body_id JOIN edition e ON e.id = b.edition_id
            WHERE d.planned_at = (SELECT max(planned_at) FROM delivery) ORDER BY d.finished_at, d.id
            """));
        Assert.Equal([1, 0, 0, 0], stage.Deliveries.Ask<int>("SELECT b.notice FROM delivery d JOIN body b ON b.id = d.body_id WHERE d.id > 1 ORDER BY d.id"));
        Assert.Equal(1 + Missed, (await stage.Telegram.StatsAsync()).Accepted);
    }

    private ProgramRun Start(Stage stage) =>
        stage.StartService("--Sources:0:Name=arxiv", $"--Sources:0:Folder={Directory.CreateDirectory(_workspace.PathOf("incoming")).FullName}");
}
