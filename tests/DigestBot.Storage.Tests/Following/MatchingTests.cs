using Dapper;
using DigestBot.Core.Digests;
using DigestBot.Core.Following;
using DigestBot.Storage.Tests.Search;
using DigestBot.Storage.Tests.Support;

namespace DigestBot.Storage.Tests.Following;

/// <summary>What rules find when papers arrive, and when a rule begins.</summary>
public class MatchingTests
{
    private static readonly string[] Rules =
    [
        "video diffusion", "\"video diffusion\"", "diffus*", "di*", "扩散模型", "散", "author:lecun", "author:\"Yann LeCun\" -survey", "video -cat:cs.LG", "cat:cs.CV,cs.LG models",
        "2606.00002", "-survey video", "NEAR(video, 2)", "\"diffusion video\"", "models",
    ];

    private static readonly Paper[] Papers =
    [
        Searching.Plain(1) with { Title = "Video diffusion", Authors = ["Yann LeCun", "Ada Lovelace"] },
        Searching.Plain(2) with { Title = "A survey of video", Authors = ["Yann LeCun"], Abstract = "Diffusing models." },
        Searching.Plain(3) with { Title = "Words", Tldr = "扩散模型很好。", Category = "cs.LG", Categories = ["cs.LG", "cs.CV"] },
        Searching.Plain(4) with { Title = "Diffusion", Tldr = "Of a video, by models near 2.", Category = "cs.LG", Categories = ["cs.LG"] },
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Papers_that_arrive_are_found_by_each_rule_as_by_a_search_for_it()
    {
        using var database = await TestDatabase.CreateAsync();
        var chat = await database.ChatAsync();
        foreach (var rule in Rules)
            await database.FollowAsync(chat.Id, rule);
        await database.ImportAsync(Some.Day(1), Papers);
        foreach (var rule in Rules)
            Assert.Equal($"{rule}: {string.Join(' ', (await database.FindAsync(rule)).Order())}", $"{rule}: {string.Join(' ', (await MatchesAsync(database, rule)).Order())}");
    }

    [Fact]
    public async Task A_rule_that_begins_finds_what_came_in_the_last_days_as_its_preview_shows()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(Some.Day(1), Papers[..2]);
        await database.ImportAsync(Some.Day(2), [Papers[0], .. Papers[2..]]);
        var chat = await database.ChatAsync();
        foreach (var rule in Rules)
        {
            await database.FollowAsync(chat.Id, rule);
            var preview = await database.Follows.PreviewAsync(new(rule), days: 7, best: 10, Ct);
            Assert.Equal([Some.Day(2), Some.Day(1)], preview.Days.Select(day => day.Date));
            Assert.Equal((await MatchesAsync(database, rule)).Order(), preview.Best.Select(paper => TestDatabaseActions.Number(paper.Paper.ArxivId)).Order());
            Assert.Equal(preview.Count, preview.Best.Count);
        }
    }

    [Fact]
    public async Task The_best_of_a_preview_have_it_in_the_title_and_a_paper_counts_where_it_was_new()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ImportAsync(Some.Day(1), Papers);
        await database.ImportAsync(Some.Day(2), Papers[1], Searching.Plain(9));
        var preview = await database.Follows.PreviewAsync(new("diffusion"), days: 7, best: 2, Ct);
        Assert.Equal([0, 3], preview.Days.Select(day => day.Papers));
        Assert.Equal([1, 4], preview.Best.Select(paper => TestDatabaseActions.Number(paper.Paper.ArxivId)).Order());
    }

    [Fact]
    public async Task A_chat_sees_and_follows_its_own_rules_alone()
    {
        using var database = await TestDatabase.CreateAsync();
        var (anna, ben) = (await database.ChatAsync("anna"), await database.ChatAsync("ben"));
        var rule = await database.FollowAsync(anna.Id, "video");
        Assert.Null(await database.Follows.FindAsync(ben.Id, rule, Ct));
        Assert.False(await database.Follows.FollowAsync(ben.Id, rule, Ct));
        Assert.Equal(rule, await database.FollowAsync(ben.Id, "video"));
        Assert.True(await database.Follows.UnfollowAsync(anna.Id, rule, Ct));
        Assert.Empty(await database.Follows.ListAsync(anna.Id, 7, Ct));
        Assert.Single(await database.Follows.ListAsync(ben.Id, 7, Ct));
    }

    [Fact]
    public async Task Of_what_a_chat_only_thought_of_the_last_few_are_kept()
    {
        using var database = await TestDatabase.CreateAsync();
        var chat = await database.ChatAsync();
        await database.FollowAsync(chat.Id, "kept");
        foreach (var number in Enumerable.Range(1, 30))
            await database.Follows.KeepAsync(chat.Id, new($"thought{number}"), Ct);
        var rules = await database.LookAsync(connection => connection.Query<string>("SELECT text FROM rule ORDER BY id").AsList());
        Assert.Equal(["kept", .. Enumerable.Range(20, 11).Select(number => $"thought{number}")], rules);
    }

    [Fact]
    public async Task A_chat_follows_so_many_and_no_more()
    {
        using var database = await TestDatabase.CreateAsync();
        var chat = await database.ChatAsync();
        foreach (var number in Enumerable.Range(0, Rule.Most + 1))
            await database.FollowAsync(chat.Id, $"word{number}");
        Assert.Equal(Rule.Most, (await database.Follows.ListAsync(chat.Id, 0, Ct)).Count);
    }

    private static Task<IReadOnlyList<int>> MatchesAsync(TestDatabase database, string rule) => database.LookAsync<IReadOnlyList<int>>(connection =>
    [
        .. connection.Query<string>("""
            SELECT p.arxiv_id FROM rule r JOIN rule_match m ON m.rule_id = r.id JOIN json_each(m.papers) j JOIN paper p ON p.id = j.value
            WHERE r.text = @rule
            """, new { rule }).Select(id => int.Parse(id.AsSpan(5), System.Globalization.CultureInfo.InvariantCulture)),
    ]);
}
