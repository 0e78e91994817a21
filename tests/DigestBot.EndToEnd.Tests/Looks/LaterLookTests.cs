using DigestBot.EndToEnd.Tests.Running;
using DigestBot.Simulators.Publisher;

namespace DigestBot.EndToEnd.Tests.Looks;

/// <summary>A source that is known is asked little, and what is wrong with one file costs no other.</summary>
public class LaterLookTests
{
    [Fact]
    public async Task A_restart_asks_only_whether_the_latest_days_changed()
    {
        await using var watch = await Watch.StartAsync();
        foreach (var ago in Enumerable.Range(0, 4))
            watch.Server.Publish(Watch.Day(ago), Digest.Of("cs.RO", 10 * (ago + 1), 2), Digest.JsonLines(("cs.RO", 10 * (ago + 1), 2)));
        await watch.LookWellAsync();
        Assert.Equal(9, watch.Asked().Count);

        await watch.RestartAsync();
        await watch.LookWellAsync();
        Assert.Equal(
            [
                "file-list.txt 200", $"{Watch.Day(1)}.md 304", $"{Watch.Day(1)}_AI_enhanced_Chinese.jsonl 304",
                $"{Watch.Day(0)}.md 304", $"{Watch.Day(0)}_AI_enhanced_Chinese.jsonl 304",
            ], watch.Asked());
        await watch.LookWellAsync();
        Assert.Equal("file-list.txt 304", watch.Asked()[0]);
        Assert.Single(watch.Arrivals().News);
    }

    [Fact]
    public async Task A_corrected_file_corrects_its_edition_and_only_what_it_adds_is_new()
    {
        await using var watch = await Watch.StartAsync();
        watch.Server.Publish(Watch.Day(0), Digest.Of("cs.RO", 1, 2));
        await watch.LookWellAsync();
        watch.Server.Publish(Watch.Day(0), Digest.Of("cs.RO", 1, 3));
        await watch.LookWellAsync();
        Assert.Equal(3, Assert.Single(await watch.EditionsAsync()).PaperCount);
        Assert.Equal([2, 1], watch.Ask<int>("SELECT count(*) FROM novelty GROUP BY arrival_id ORDER BY arrival_id"));
        Assert.Empty(await watch.NoticesAsync());
    }

    [Fact]
    public async Task Other_content_behind_the_same_mark_is_noticed_within_a_day()
    {
        await using var watch = await Watch.StartAsync();
        watch.Server.Publish(Watch.Day(0), Digest.Of("cs.RO", 1, 2));
        watch.Server.Fail(PublisherServer.PathOf($"data/{Watch.Day(0)}.md"), Faults.DenyChanges);
        await watch.LookWellAsync();
        watch.Server.Publish(Watch.Day(0), Digest.Of("cs.RO", 1, 3));
        await watch.LookWellAsync();
        Assert.Equal(2, (await watch.EditionsAsync())[0].PaperCount);
        watch.Pass(TimeSpan.FromHours(25));
        await watch.LookWellAsync();
        Assert.Equal(3, (await watch.EditionsAsync())[0].PaperCount);
    }

    [Fact]
    public async Task A_server_that_never_says_that_nothing_changed_brings_nothing_twice()
    {
        await using var watch = await Watch.StartAsync();
        watch.Server.Publish(Watch.Day(0), Digest.Of("cs.RO", 1, 2));
        watch.Server.Fail(PublisherServer.PathOf($"data/{Watch.Day(0)}.md"), Faults.IgnoreConditions);
        await watch.LookWellAsync();
        await watch.LookWellAsync();
        Assert.Equal([1], watch.Ask<int>("SELECT revision FROM edition"));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(403)]
    public async Task A_file_that_fails_does_not_hold_up_the_others(int status)
    {
        await using var watch = await Watch.StartAsync();
        foreach (var ago in (int[])[0, 1, 2])
            watch.Server.Publish(Watch.Day(ago), Digest.Of("cs.RO", 10 * (ago + 1), 2));
        watch.Server.Fail(PublisherServer.PathOf($"data/{Watch.Day(2)}.md"), Faults.Status(status));
        var trouble = (await watch.LookAsync()).Trouble!;
        Assert.EndsWith($"{Watch.Day(2)}.md answered {status}", trouble.Reason);
        Assert.False(trouble.StopsAll);
        Assert.Equal([Watch.Day(0), Watch.Day(1)], (await watch.EditionsAsync()).Select(edition => $"{edition.Date.ToDateOnly():O}"));
    }

    [Fact]
    public async Task A_server_that_answers_nothing_is_not_waited_for_at_every_file()
    {
        await using var watch = await Watch.StartAsync();
        foreach (var ago in Enumerable.Range(0, 7))
        {
            watch.Server.Publish(Watch.Day(ago), "x");
            watch.Server.Fail(PublisherServer.PathOf($"data/{Watch.Day(ago)}.md"), Faults.Hang);
        }

        Assert.True((await watch.LookAsync()).Trouble?.StopsAll);
        Assert.InRange(watch.Server.Requests.Count, 1, 4);
    }

    [Fact]
    public async Task Who_is_asked_too_often_stops_the_look_and_says_for_how_long()
    {
        await using var watch = await Watch.StartAsync();
        watch.Server.Publish(Watch.Day(1), Digest.Of("cs.RO", 1, 2));
        watch.Server.Publish(Watch.Day(0), Digest.Of("cs.RO", 5, 2));
        watch.Server.Fail(PublisherServer.PathOf($"data/{Watch.Day(1)}.md"), Faults.Status(429, "3600"));
        Assert.Equal(TimeSpan.FromHours(1), (await watch.LookAsync()).Trouble?.RetryAfter?.ToTimeSpan());
        Assert.Equal(2, watch.Server.Requests.Count);
    }

    [Fact]
    public async Task A_repository_that_is_gone_leaves_everything_as_it_is()
    {
        await using var watch = await Watch.StartAsync();
        watch.Server.Publish(Watch.Day(0), Digest.Of("cs.RO", 1, 2));
        await watch.LookWellAsync();
        watch.Server.Remove(PublisherServer.PathOf("assets/file-list.txt"));
        Assert.Contains("file-list.txt is not there; check Repository and Branch", (await watch.LookAsync()).Trouble?.Reason);
        Assert.Single(await watch.EditionsAsync());
    }
}
