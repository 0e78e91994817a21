using DigestBot.Core.Digests.Publishing;
using DigestBot.EndToEnd.Tests.Running;
using DigestBot.Simulators.Publisher;

namespace DigestBot.EndToEnd.Tests.Looks;

/// <summary>What is odd about editions is told to the operator, once, and until it is over.</summary>
public class OddityTests
{
    private static readonly string Path = PublisherServer.PathOf($"data/{Watch.Day(0)}.md");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_cannot_be_read_twice_goes_to_the_quarantine_with_the_reason_until_it_can()
    {
        await using var watch = await Watch.StartAsync();
        watch.Server.Publish(Watch.Day(0), Digest.Of("cs.RO", 1, 2));
        watch.Server.Fail(Path, Faults.Page);
        Assert.True((await watch.LookAsync()).IsInDoubt);
        Assert.Empty(await watch.NoticesAsync());
        await watch.LookWellAsync();
        Assert.Equal([SourceNoticeKind.Unreadable], await watch.OpenAsync());
        var copy = System.IO.Path.Combine(watch.Quarantine, $"{Watch.Day(0)}.md.rejected");
        Assert.Contains("Please sign in", await File.ReadAllTextAsync(copy, Ct));
        Assert.Contains("This is a web page, not a digest", await File.ReadAllTextAsync(System.IO.Path.ChangeExtension(copy, ".reason"), Ct));

        watch.Server.Fail(Path, null);
        await watch.LookWellAsync();
        Assert.Empty(await watch.OpenAsync());
        Assert.Empty(Directory.GetFiles(watch.Quarantine));
        Assert.Equal([Watch.Day(0)], watch.Arrivals().News);
    }

    [Fact]
    public async Task Half_a_file_is_fetched_once_more_and_then_taken_with_a_word()
    {
        await using var watch = await Watch.StartAsync();
        watch.Server.Publish(Watch.Day(0), jsonLines: Digest.JsonLines(("cs.RO", 1, 9)));
        var path = PublisherServer.PathOf($"data/{Watch.Day(0)}_AI_enhanced_Chinese.jsonl");
        watch.Server.FailNext(path, Faults.Halve);
        Assert.True((await watch.LookAsync()).IsInDoubt);
        Assert.Empty(await watch.EditionsAsync());
        watch.Server.FailNext(path, Faults.Halve);
        await watch.LookWellAsync();
        Assert.Equal([SourceNoticeKind.Damaged], await watch.OpenAsync());
        Assert.InRange((await watch.EditionsAsync())[0].PaperCount, 1, 8);
        await watch.LookWellAsync();
        Assert.Equal(9, (await watch.EditionsAsync())[0].PaperCount);
        Assert.Empty(await watch.OpenAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("<div id=toc></div>\n\n# Table of Contents\n\n")]
    public async Task An_empty_edition_is_told_and_pushes_nothing(string content)
    {
        await using var watch = await Watch.StartAsync();
        watch.Server.Publish(Watch.Day(1), Digest.Of("cs.RO", 1, 2));
        watch.Server.Publish(Watch.Day(0), content);
        await watch.LookAsync();
        await watch.LookWellAsync();
        await watch.LookWellAsync();
        var notice = Assert.Single(await watch.NoticesAsync());
        Assert.Equal((SourceNoticeKind.Empty, $"{watch.Server.AddressOf(Path)} lists no papers."), (notice.Kind, notice.Text));
        Assert.Single(await watch.EditionsAsync());
    }

    [Fact]
    public async Task A_day_that_repeats_the_one_before_is_told_and_pushes_nothing()
    {
        await using var watch = await Watch.StartAsync();
        watch.Server.Publish(Watch.Day(0), Digest.Of("cs.RO", 1, 3));
        await watch.LookWellAsync();
        watch.Pass(TimeSpan.FromDays(1));
        watch.Server.Publish(Watch.Day(-1), Digest.Of("cs.RO", 1, 3));
        await watch.LookWellAsync();
        var notice = Assert.Single(await watch.NoticesAsync());
        Assert.Equal($"The edition of {Watch.Day(-1)} lists the same 3 papers as that of {Watch.Day(0)}; none of them is sent again.", notice.Text);
        Assert.Equal([Watch.Day(0)], watch.Arrivals().News);
    }

    [Fact]
    public async Task A_file_that_comes_again_without_many_of_its_papers_is_left_aside()
    {
        await using var watch = await Watch.StartAsync();
        watch.Server.Publish(Watch.Day(0), Digest.Of("cs.RO", 1, 20));
        await watch.LookWellAsync();
        watch.Server.Publish(Watch.Day(0), Digest.Of("cs.RO", 11, 10));
        await watch.LookWellAsync();
        await watch.LookWellAsync();
        Assert.Equal(20, (await watch.EditionsAsync())[0].PaperCount);
        var notice = Assert.Single(await watch.NoticesAsync());
        Assert.Equal(SourceNoticeKind.Shrunken, notice.Kind);
        Assert.Contains("without 10 of the edition's 20 papers, and was left aside", notice.Text);
        Assert.True(File.Exists(System.IO.Path.Combine(watch.Quarantine, $"{Watch.Day(0)}.md.rejected")));

        watch.Server.Publish(Watch.Day(0), Digest.Of("cs.RO", 1, 21));
        await watch.LookWellAsync();
        Assert.Equal(21, (await watch.EditionsAsync())[0].PaperCount);
        Assert.Empty(await watch.OpenAsync());
    }

    [Fact]
    public async Task One_that_lacks_a_few_is_followed_with_a_word()
    {
        await using var watch = await Watch.StartAsync();
        watch.Server.Publish(Watch.Day(0), Digest.Of("cs.RO", 1, 20));
        await watch.LookWellAsync();
        watch.Server.Publish(Watch.Day(0), Digest.Of("cs.RO", 1, 19));
        await watch.LookWellAsync();
        Assert.Equal(19, (await watch.EditionsAsync())[0].PaperCount);
        Assert.Contains("without 1 paper that it had before", Assert.Single(await watch.NoticesAsync()).Text);
    }

    [Fact]
    public async Task An_edition_far_smaller_than_usual_is_told()
    {
        await using var watch = await Watch.StartAsync("Sources:0:Days=9");
        foreach (var ago in Enumerable.Range(1, 6))
            watch.Server.Publish(Watch.Day(ago), Digest.Of("cs.RO", ago * 100, 40));
        watch.Server.Publish(Watch.Day(0), Digest.Of("cs.RO", 1, 9));
        await watch.LookWellAsync();
        Assert.Equal($"The edition of {Watch.Day(0)} has 9 papers; this source's usually have about 40.", Assert.Single(await watch.NoticesAsync()).Text);
    }

    [Fact]
    public async Task A_day_without_an_edition_is_told_once_it_is_over_and_settled_when_it_comes()
    {
        await using var watch = await Watch.StartAsync();
        watch.Server.Publish(Watch.Day(0), Digest.Of("cs.RO", 1, 3));
        await watch.LookWellAsync();
        watch.Pass(TimeSpan.FromDays(1));
        await watch.LookWellAsync();
        Assert.Empty(await watch.NoticesAsync());

        watch.Pass(TimeSpan.FromDays(1));
        watch.Server.Publish(Watch.Day(-2), Digest.Of("cs.RO", 9, 3));
        await watch.LookWellAsync();
        await watch.RestartAsync();
        await watch.LookWellAsync();
        var notice = Assert.Single(await watch.NoticesAsync());
        Assert.Equal((SourceNoticeKind.Missing, Watch.Day(-1)), (notice.Kind, notice.Subject));

        watch.Server.Publish(Watch.Day(-1), Digest.Of("cs.RO", 20, 3));
        watch.Pass(TimeSpan.FromMinutes(1));
        await watch.LookWellAsync();
        Assert.Empty(await watch.OpenAsync());
        Assert.Equal([Watch.Day(0), Watch.Day(-2), Watch.Day(-1)], watch.Arrivals().News);
    }
}
