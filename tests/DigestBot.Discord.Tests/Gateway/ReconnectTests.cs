using DigestBot.Discord.Api.Gateway;
using DigestBot.Discord.Tests.Support;
using DigestBot.Tests.Adapters;

namespace DigestBot.Discord.Tests.Gateway;

/// <summary>A connection that ends, in every way there is.</summary>
public sealed class ReconnectTests
{
    [Fact]
    public async Task After_fifty_broken_connections_nothing_was_missed_and_nothing_came_twice()
    {
        await using var scene = await GatewayScene.SetAsync();
        await scene.UpAsync();
        List<string> pressed = [];
        for (var drop = 1; drop <= 50; drop++)
        {
            pressed.Add(scene.Press());
            scene.Server.Gateway.Drop();
            pressed.Add(scene.Press());
            var resumes = drop;
            await scene.UntilAsync(() => scene.Server.Gateway.Resumes >= resumes && scene.Server.Gateway.Connected == 1);
        }

        await scene.UntilAsync(() => scene.Interactions.Count() >= pressed.Count);

        Assert.Equal(pressed, scene.Interactions);
        Assert.Single(scene.Server.Gateway.Identifies);
        Assert.Equal(["/resume"], scene.Server.Gateway.Addresses);
    }

    [Theory]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4005)]
    [InlineData(4008)]
    [InlineData(1001)]
    public async Task After_most_codes_the_session_goes_on(int code)
    {
        await using var scene = await GatewayScene.SetAsync();
        await scene.UpAsync();

        scene.Server.Gateway.Close(code);

        await scene.UntilAsync(() => scene.Told.OfType<GatewayEvent.Resumed>().Any());
        Assert.Single(scene.Server.Gateway.Identifies);
    }

    [Theory]
    [InlineData(4003)]
    [InlineData(4007)]
    [InlineData(4009)]
    public async Task After_some_a_new_one_begins(int code)
    {
        await using var scene = await GatewayScene.SetAsync();
        await scene.UpAsync();

        scene.Server.Gateway.Close(code);

        await scene.UntilAsync(() => scene.Told.OfType<GatewayEvent.Ready>().Count() == 2);
        Assert.Equal(0, scene.Server.Gateway.Resumes);
    }

    [Theory]
    [InlineData(4004, "Discord:Token")]
    [InlineData(4010, "Discord:Shards")]
    [InlineData(4011, "Discord:Shards")]
    [InlineData(4012, "newer")]
    [InlineData(4013, "newer")]
    [InlineData(4014, "developer portal")]
    public async Task After_some_only_the_operator_can_help(int code, string advice)
    {
        await using var scene = await GatewayScene.SetAsync();
        await scene.UpAsync();

        scene.Server.Gateway.Close(code);

        Assert.Contains(advice, await scene.Running.WaitAsync(TimeSpan.FromMinutes(1), Scene.Ct));
    }

    [Fact]
    public async Task A_wrong_token_is_told_to_the_operator()
    {
        await using var scene = await GatewayScene.SetAsync(token: "another");

        Assert.Contains("Discord:Token", await scene.Running.WaitAsync(TimeSpan.FromMinutes(1), Scene.Ct));
    }

    [Fact]
    public async Task Who_is_asked_to_connect_anew_does()
    {
        await using var scene = await GatewayScene.SetAsync();
        await scene.UpAsync();

        scene.Server.Gateway.AskToReconnect();

        await scene.UntilAsync(() => scene.Server.Gateway is { Resumes: 1, Connected: 1 });
    }

    [Theory]
    [InlineData(true, 1, 1)]
    [InlineData(false, 2, 0)]
    public async Task An_invalid_session_goes_on_only_where_it_may(bool isResumable, int identifies, int resumes)
    {
        await using var scene = await GatewayScene.SetAsync();
        await scene.UpAsync();

        scene.Server.Gateway.Invalidate(isResumable);

        await scene.UntilAsync(() => scene.Server.Gateway.Connected == 1);
        Assert.Equal((identifies, resumes), (scene.Server.Gateway.Identifies.Count, scene.Server.Gateway.Resumes));
    }

    [Fact]
    public async Task A_dead_connection_is_noticed_and_left()
    {
        var clock = new StillTime();
        await using var scene = await GatewayScene.SetAsync(time: clock);
        await scene.UpAsync();
        scene.Server.Gateway.IsMute = true;
        clock.Step();
        var interval = TimeSpan.FromMilliseconds(scene.Server.Settings.HeartbeatMilliseconds);
        await scene.UntilAsync(() => scene.Server.Gateway.Heartbeats == 1 && clock.Next == interval);
        scene.Server.Gateway.IsMute = false;

        clock.Step();
        await scene.UntilAsync(() =>
        {
            if (clock.Next is { TotalSeconds: < 1 })
                clock.Step();
            return scene.Server.Gateway.Resumes >= 1;
        });
        var pressed = scene.Press();
        await scene.UntilAsync(() => scene.Interactions.Contains(pressed));

        // Without a goodbye: that would have ended the session.
        Assert.Equal(0, scene.Server.Gateway.Goodbyes);
        Assert.Single(scene.Server.Gateway.Identifies);
    }

    [Fact]
    public async Task Where_no_session_begins_another_connection_is_tried()
    {
        await using var scene = await GatewayScene.SetAsync(pace: GatewayScene.Quick with { SessionWithin = TimeSpan.FromSeconds(3) }, isSilent: true);
        await scene.UntilAsync(() => scene.Server.Gateway.Unanswered >= 2);

        scene.Server.Gateway.IsSilent = false;

        await scene.UpAsync();
    }

    [Theory]
    [InlineData(0.0, 0, 0)]
    [InlineData(0.0, 1, 0)]
    [InlineData(0.0, 6, 16)]
    [InlineData(3.0, 1, 3)]
    [InlineData(3.0, 6, 16)]
    [InlineData(null, 0, 0.5)]
    [InlineData(null, 20, 60)]
    public void What_Discord_asks_for_again_and_again_is_done_ever_more_slowly(double? told, int failures, double atLeast) =>
        Assert.InRange(new GatewayPace().After(told is { } seconds ? TimeSpan.FromSeconds(seconds) : null, failures).TotalSeconds, atLeast, 120);
}
