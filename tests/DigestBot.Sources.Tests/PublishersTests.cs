using DigestBot.Core.Digests.Publishing;
using DigestBot.Simulators.Publisher;
using DigestBot.Sources.Publishers;
using NodaTime;

namespace DigestBot.Sources.Tests;

public class PublishersTests
{
    private static readonly LocalDate Today = new(2026, 1, 7);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void A_list_gives_the_latest_days_in_order_and_each_name_once()
    {
        var list = FileList.Read("2026-01-06_AI_enhanced_Chinese.jsonl\r\n2026-01-05.md\n2026-01-04_AI_enhanced_Chinese.jsonl\n2026-01-06_AI_enhanced_Chinese.jsonl", language: null);
        Assert.Equal(
            ["2026-01-05.md", "2026-01-06.md", "2026-01-06_AI_enhanced_Chinese.jsonl"], list.Latest(Today, days: 2).SelectMany(day => day.Names));
    }

    [Theory]
    [InlineData("2026-01-06.jsonl")]
    [InlineData("../2026-01-06.md")]
    [InlineData("2026-01-06.md/../x")]
    [InlineData("2026-13-45.md")]
    [InlineData("9999-12-31.md")]
    [InlineData("2026-01-06_AI_enhanced_a/b.jsonl")]
    [InlineData("<html>2026-01-06.md</html>")]
    public void What_is_no_digest_of_a_day_until_now_is_passed_over(string name) =>
        Assert.Empty(FileList.Read(name, language: null).Latest(Today, days: 7));

    [Fact]
    public void Of_several_languages_one_can_be_chosen()
    {
        var list = FileList.Read("2026-01-06_AI_enhanced_Chinese.jsonl\n2026-01-06_AI_enhanced_English.jsonl", language: "en");
        Assert.Equal(["2026-01-06.md", "2026-01-06_AI_enhanced_English.jsonl"], list.Latest(Today, days: 1).Single().Names);
    }

    [Fact]
    public async Task A_repository_needs_no_more_than_its_name()
    {
        await using var server = await PublisherServer.StartAsync(Ct);
        server.Publish("2026-01-05", "markdown", "json lines");
        server.Publish("2026-01-08", "the day has begun there");
        var publisher = new PublisherFactory(new() { RepositoryUrl = server.Address }, TimeProvider.System).Repository(PublisherServer.Repository, "data", language: null);
        var files = (await publisher.ListAsync(Today, days: 7, Ct)).Files;
        Assert.Equal(["2026-01-05.md", "2026-01-05_AI_enhanced_Chinese.jsonl", "2026-01-08.md"], files.Select(file => file.Name));
        Assert.All(await Task.WhenAll(files.Select(file => publisher.FetchAsync(file, mark: null, Ct))), result => Assert.IsType<Fetched>(result));
        await publisher.ListAsync(Today, days: 7, Ct);
        Assert.Equal([200, 304], server.Requests.Where(request => request.Path.EndsWith("file-list.txt", StringComparison.Ordinal)).Select(request => request.Status));
    }

    [Fact]
    public async Task A_repository_without_a_list_is_told_by_its_address()
    {
        await using var server = await PublisherServer.StartAsync(Ct);
        var list = await new PublisherFactory(new() { RepositoryUrl = server.Address }, TimeProvider.System).Repository("no/body", "data", language: null).ListAsync(Today, 7, Ct);
        Assert.Equal($"{server.Address}/no/body/data/assets/file-list.txt is not there; check Repository and Branch", list.Trouble?.Reason);
    }

    [Theory]
    [InlineData("https://example.org/{date}.md", "https://example.org/2026-01-07.md", "2026-01-07.md")]
    [InlineData("https://example.org/{year}/{month}/{day}.txt", "https://example.org/2026/01/07.txt", "07.txt")]
    [InlineData("https://example.org/get?day={date}", "https://example.org/get?day=2026-01-07", "get")]
    [InlineData("https://example.org/{date}_AI_enhanced_{language}.jsonl", "https://example.org/2026-01-07_AI_enhanced_Chinese.jsonl", "2026-01-07_AI_enhanced_Chinese.jsonl")]
    public async Task A_pattern_tells_the_address_of_each_day(string pattern, string address, string name)
    {
        var files = (await new PublisherFactory(new(), TimeProvider.System).Pattern(pattern, "zh").ListAsync(Today, days: 3, Ct)).Files;
        Assert.Equal([Today.PlusDays(-2), Today.PlusDays(-1), Today], files.Select(file => file.Date));
        Assert.Equal((new Uri(address), name), (files[^1].Address, files[^1].Name));
    }

    [Fact]
    public async Task Two_patterns_are_two_files_a_day()
    {
        var files = (await new PublisherFactory(new(), TimeProvider.System).Pattern("http://a.example/{date}.md http://b.example/{date}.jsonl", "zh").ListAsync(Today, 2, Ct)).Files;
        Assert.Equal(["2026-01-06.md", "2026-01-06.jsonl", "2026-01-07.md", "2026-01-07.jsonl"], files.Select(file => file.Name));
    }
}
