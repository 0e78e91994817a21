using DigestBot.Discord.Api.Gateway;
using DigestBot.Discord.Api.Rest.Results;
using DigestBot.Discord.Tests.Support;
using DigestBot.Tests.Adapters;

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
        var gate = Gate(remaining: 1);
        await UseAsync(gate, 0, isAsked: true);

        await IsKeptBackAsync(gate, 1);
    }

    [Fact]
    public async Task A_connection_that_asked_for_no_session_cost_none()
    {
        var gate = Gate(remaining: 1);
        for (var tries = 0; tries < 5; tries++)
            await UseAsync(gate, tries, isAsked: false);

        await UseAsync(gate, 5, isAsked: true);

        await IsKeptBackAsync(gate, 6);
    }

    [Fact]
    public async Task What_other_processes_have_begun_counts_as_well()
    {
        var time = new ManualTime();
        var gate = Gate(remaining: 1000, left: 0, time);
        await UseAsync(gate, 0, isAsked: true);
        time.Pass(GatewayScene.Quick.LimitHolds.TotalSeconds);

        await IsKeptBackAsync(gate, 1);
    }

    [Fact]
    public async Task Through_a_long_outage_sessions_are_saved_for_later()
    {
        await using var scene = await GatewayScene.SetAsync(GatewayScene.Settings with { RemainingSessions = 3 });
        await scene.UpAsync();
        for (var outage = 1; outage <= 30; outage++)
        {
            scene.Server.Gateway.Drop();
            var resumes = outage;
            await scene.UntilAsync(() => scene.Server.Gateway.Resumes >= resumes && scene.Server.Gateway.Connected == 1);
        }

        scene.Server.Gateway.Invalidate(isResumable: false);

        await scene.UntilAsync(() => scene.Server.Gateway.Identifies.Count == 2 && scene.Server.Gateway.Connected == 1);
    }

    [Fact]
    public async Task Where_the_bot_outgrows_its_shards_it_asks_anew_how_many_it_wants()
    {
        await using var scene = await GatewayScene.SetAsync();
        await scene.UpAsync();
        scene.Server.Settings = scene.Server.Settings with { Shards = 2 };

        scene.Server.Gateway.Close(4011);

        await scene.UntilAsync(() => scene.Server.Gateway.Connected == 2);
        Assert.Equal([(0, 1), (0, 2), (1, 2)], scene.Server.Gateway.Identifies.Select(identified => (identified.Shard, identified.Shards)).Order());
    }

    [Theory]
    [InlineData(null, 3, 0, 2, 3)]
    [InlineData("", 0, 0, 0, 1)]
    [InlineData("0-3/16", 1, 0, 3, 16)]
    [InlineData("5/16", 1, 5, 5, 16)]
    public void A_range_says_which_shards_run_here(string? text, int advised, int first, int last, int total) =>
        Assert.Equal(new ShardRange(first, last, total), ShardRange.Read(text, advised));

    private static IdentifyGate Gate(int remaining, int? left = null, TimeProvider? time = null)
    {
        SessionStartLimit limit = new(Total: 1000, Remaining: remaining, ResetAfter: 3_600_000, MaxConcurrency: 16);
        return new(limit, _ => Task.FromResult<SessionStartLimit?>(limit with { Remaining = left ?? remaining }),
            GatewayScene.Quick, time ?? TimeProvider.System);
    }

    private static async Task UseAsync(IdentifyGate gate, int shard, bool isAsked)
    {
        using var turn = await gate.EnterAsync(shard, Scene.Ct);
        if (isAsked)
            turn.Ask();
    }

    private static async Task IsKeptBackAsync(IdentifyGate gate, int shard)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Scene.Ct);
        var kept = gate.EnterAsync(shard, stop.Token);
        Assert.False(kept.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => kept);
    }

    [Theory]
    [InlineData("3-2/16")]
    [InlineData("0-16/16")]
    [InlineData("1")]
    [InlineData("-1/2")]
    [InlineData("0-1-2/4")]
    [InlineData("a/b")]
    public void What_is_no_range_is_none(string text) => Assert.Null(ShardRange.Read(text, 1));
}
