using DigestBot.Discord.Api.Gateway;
using DigestBot.Discord.Tests.Support;

namespace DigestBot.Discord.Tests.Gateway;

/// <summary>Several shards, and how fast they may begin.</summary>
public sealed class ShardingTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task As_many_shards_as_advised_begin_no_faster_than_they_may(int concurrency)
    {
        await using var scene = await GatewayScene.SetAsync(
            GatewayScene.Settings with { Shards = 4, MaxConcurrency = concurrency, IdentifyWindowSeconds = 0.2, Guilds = 8 },
            GatewayScene.Quick with { IdentifyWindow = TimeSpan.FromSeconds(0.4) });
        await scene.UpAsync(shards: 4);

        Assert.Equal(0, scene.Server.Gateway.TooSoon);
        Assert.Equal([0, 1, 2, 3], scene.Server.Gateway.Identifies.Select(identified => identified.Shard).Order());
        await scene.UntilAsync(() => scene.Told.OfType<GatewayEvent.GuildCreated>().Count() == 8);
        Assert.All(scene.Told.OfType<GatewayEvent.GuildCreated>(), guild => Assert.Equal(guild.Shard, (long.Parse(guild.Id) >> 22) % 4));
    }

    [Fact]
    public async Task Who_is_too_fast_is_caught_by_the_server()
    {
        await using var scene = await GatewayScene.SetAsync(
            GatewayScene.Settings with { Shards = 2, IdentifyWindowSeconds = 60 }, GatewayScene.Quick with { IdentifyWindow = TimeSpan.Zero });

        await scene.UntilAsync(() => scene.Server.Gateway.TooSoon > 0);
    }

    [Fact]
    public async Task One_of_several_processes_runs_its_own_shards()
    {
        await using var scene = await GatewayScene.SetAsync(shards: "2-3/8");
        await scene.UpAsync(shards: 2);

        Assert.Equal([(2, 8), (3, 8)], scene.Server.Gateway.Identifies.Select(identified => (identified.Shard, identified.Shards)).Order());
    }

    [Fact]
    public async Task A_session_is_not_begun_that_would_cost_the_token()
    {
        var gate = new IdentifyGate(new(Total: 1000, Remaining: 1, ResetAfter: 3_600_000, MaxConcurrency: 16), GatewayScene.Quick, TimeProvider.System);
        (await gate.EnterAsync(0, Scene.Ct)).Dispose();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Scene.Ct);

        var second = gate.EnterAsync(1, stop.Token);

        Assert.False(second.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
    }

    [Theory]
    [InlineData(null, 3, 0, 2, 3)]
    [InlineData("", 0, 0, 0, 1)]
    [InlineData("0-3/16", 1, 0, 3, 16)]
    [InlineData("5/16", 1, 5, 5, 16)]
    public void A_range_says_which_shards_run_here(string? text, int advised, int first, int last, int total) =>
        Assert.Equal(new ShardRange(first, last, total), ShardRange.Read(text, advised));

    [Theory]
    [InlineData("3-2/16")]
    [InlineData("0-16/16")]
    [InlineData("1")]
    [InlineData("-1/2")]
    [InlineData("0-1-2/4")]
    [InlineData("a/b")]
    public void What_is_no_range_is_none(string text) => Assert.Null(ShardRange.Read(text, 1));
}
