using DigestBot.EndToEnd.Tests.Running;
using DigestBot.Simulators.Publisher;

namespace DigestBot.EndToEnd.Tests.Looks;

/// <summary>A source that is new brings some days to look things up in, and one to push.</summary>
public class FirstLookTests
{
    [Fact]
    public async Task The_first_look_fetches_the_last_days_and_only_the_newest_is_news()
    {
        await using var watch = await Watch.StartAsync("Sources:0:Days=3");
        foreach (var ago in Enumerable.Range(0, 5))
            watch.Server.Publish(Watch.Day(ago), Digest.Of("cs.RO", 10 * (ago + 1), 2), Digest.JsonLines(("cs.RO", 10 * (ago + 1), 2)));
        await watch.LookWellAsync();
        var (news, past) = watch.Arrivals();
        Assert.Equal([Watch.Day(0)], news);
        Assert.Equal([Watch.Day(2), Watch.Day(1)], past);
        Assert.Empty(await watch.NoticesAsync());
    }

    [Fact]
    public async Task Also_when_it_breaks_off_and_goes_on_in_another_process()
    {
        await using var watch = await Watch.StartAsync();
        foreach (var ago in Enumerable.Range(0, 4))
            watch.Server.Publish(Watch.Day(ago), Digest.Of("cs.RO", 10 * (ago + 1), 2));
        watch.Server.FailNext(PublisherServer.PathOf($"data/{Watch.Day(2)}.md"), Faults.Status(503));
        Assert.True((await watch.LookAsync()).Trouble?.StopsAll);
        await watch.RestartAsync();
        await watch.LookWellAsync();
        Assert.Equal([Watch.Day(0)], watch.Arrivals().News);
        Assert.Equal([Watch.Day(3), Watch.Day(2), Watch.Day(1)], watch.Arrivals().Past);
    }

    [Fact]
    public async Task What_was_missed_while_the_service_was_down_is_news()
    {
        await using var watch = await Watch.StartAsync();
        watch.Server.Publish(Watch.Day(0), Digest.Of("cs.RO", 1, 2));
        await watch.LookWellAsync();
        watch.Pass(TimeSpan.FromDays(3));
        foreach (var ago in (int[])[-1, -2, -3])
            watch.Server.Publish(Watch.Day(ago), Digest.Of("cs.RO", 100 - (10 * ago), 2));
        await watch.RestartAsync();
        await watch.LookWellAsync();
        Assert.Equal([Watch.Day(0), Watch.Day(-1), Watch.Day(-2), Watch.Day(-3)], watch.Arrivals().News);
    }

    [Fact]
    public async Task A_publisher_that_stopped_long_ago_gives_its_last_days()
    {
        await using var watch = await Watch.StartAsync("Sources:0:Days=2");
        foreach (var ago in (int[])[200, 201, 202])
            watch.Server.Publish(Watch.Day(ago), Digest.Of("cs.RO", ago, 1));
        await watch.LookWellAsync();
        Assert.Equal([Watch.Day(200)], watch.Arrivals().News);
        Assert.Equal([Watch.Day(201)], watch.Arrivals().Past);
    }

    [Fact]
    public async Task Where_only_asking_tells_what_there_is_the_newest_that_can_be_read_is_news()
    {
        await using var watch = await Watch.StartAsync("Sources:0:Url=SERVER/a/{date}.md SERVER/a/{date}_AI_enhanced_{language}.jsonl", "Sources:0:Language=zh", "Sources:0:Days=5");
        watch.Server.Put($"/a/{Watch.Day(0)}.md", "<html>Not yet</html>");
        foreach (var ago in (int[])[1, 2, 4, 6])
        {
            watch.Server.Put($"/a/{Watch.Day(ago)}.md", Digest.Of("cs.RO", ago * 10, 1));
            watch.Server.Put($"/a/{Watch.Day(ago)}_AI_enhanced_Chinese.jsonl", Digest.JsonLines(("cs.RO", ago * 10, 1)));
        }

        Assert.True((await watch.LookAsync()).IsInDoubt);
        Assert.Equal([Watch.Day(1)], watch.Arrivals().News);
        Assert.Equal([Watch.Day(4), Watch.Day(2)], watch.Arrivals().Past);
    }

    [Fact]
    public async Task A_publisher_without_anything_is_a_trouble_and_begins_when_something_comes()
    {
        await using var watch = await Watch.StartAsync("Sources:0:Url=SERVER/a/{date}.md");
        Assert.Contains("no digest of any of these days", (await watch.LookAsync()).Trouble?.Reason);
        watch.Server.Put($"/a/{Watch.Day(0)}.md", Digest.Of("cs.RO", 1, 1));
        await watch.LookWellAsync();
        Assert.Equal([Watch.Day(0)], watch.Arrivals().News);
    }

    [Fact]
    public async Task Json_lines_alone_are_numbered_in_the_publishers_order_of_categories()
    {
        await using var watch = await Watch.StartAsync("Sources:0:Categories=hep-th, cs.RO");
        watch.Server.Publish(Watch.Day(0), jsonLines: Digest.JsonLines(("cs.CV", 1, 2), ("cs.RO", 3, 1), ("hep-th", 4, 1)));
        await watch.LookWellAsync();
        Assert.Equal(["1 hep-th", "2 cs.RO", "3 cs.CV", "4 cs.CV"], (await watch.PapersAsync()).Select(paper => $"{paper.Number} {paper.Category}"));
    }
}
