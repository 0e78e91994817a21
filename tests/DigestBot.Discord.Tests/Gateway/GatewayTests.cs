using System.Text.Json.Nodes;
using DigestBot.Discord.Api.Gateway;
using DigestBot.Tests.Adapters;

namespace DigestBot.Discord.Tests.Gateway;

/// <summary>A connection that works: what is heard on it, and how it is kept alive.</summary>
public sealed class GatewayTests
{
    private const string Guild = "4194304";
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(GatewayScene.Settings.HeartbeatMilliseconds);

    [Fact]
    public async Task It_asks_for_guilds_alone_and_hears_of_each()
    {
        await using var scene = await GatewayScene.SetAsync(GatewayScene.Settings with { Guilds = 2, GuildPayloadBytes = 300_000 });
        await scene.UpAsync();

        await scene.UntilAsync(() => scene.Told.Count == 3);

        Assert.Equal(1, Assert.Single(scene.Server.Gateway.Identifies).Intents);
        Assert.Equal(["0", Guild], scene.Told.OfType<GatewayEvent.Ready>().Single().Guilds);
        Assert.Equal(
            [new GatewayEvent.GuildCreated("0", IsUnavailable: false) { Shard = 0 }, new GatewayEvent.GuildCreated(Guild, IsUnavailable: false) { Shard = 0 }], scene.Told.Skip(1));
    }

    [Fact]
    public async Task It_hears_what_goes_away()
    {
        await using var scene = await GatewayScene.SetAsync();
        await scene.UpAsync();
        scene.Server.Gateway.Tell("GUILD_DELETE", Guild, new() { ["id"] = Guild, ["unavailable"] = true });
        scene.Server.Gateway.Tell("CHANNEL_DELETE", Guild, new() { ["id"] = "10", ["guild_id"] = Guild, ["type"] = 0 });
        scene.Server.Gateway.Tell("THREAD_DELETE", Guild, new() { ["id"] = "11", ["guild_id"] = Guild, ["parent_id"] = "10", ["type"] = 11 });
        scene.Server.Gateway.Tell("TYPING_START", Guild, new() { ["anything"] = "else" });
        scene.Server.Gateway.Tell("GUILD_DELETE", Guild, new() { ["id"] = Guild });

        await scene.UntilAsync(() => scene.Told.Count == 6);

        Assert.Equal(
            [
                new GatewayEvent.GuildDeleted(Guild, IsUnavailable: true) { Shard = 0 }, new GatewayEvent.ChannelDeleted("10", Guild) { Shard = 0 },
                new GatewayEvent.ThreadDeleted("11", Guild, "10") { Shard = 0 }, new GatewayEvent.GuildDeleted(Guild, IsUnavailable: false) { Shard = 0 },
            ],
            scene.Told.Skip(2));
    }

    [Fact]
    public async Task It_hears_who_pressed_what_and_keeps_the_token_out_of_texts()
    {
        await using var scene = await GatewayScene.SetAsync();
        await scene.UpAsync();
        scene.Press(Guild);

        await scene.UntilAsync(() => scene.Interactions.Any());

        var pressed = scene.Told.OfType<GatewayEvent.InteractionCreated>().Single().Interaction;
        Assert.Equal((InteractionType.Component, "p:7:17", "42", "10", Guild),
            (pressed.Type, pressed.Data!.CustomId, pressed.Member!.User.Id, pressed.ChannelId, pressed.GuildId));
        Assert.NotEmpty(pressed.Token);
        Assert.DoesNotContain(pressed.Token, string.Concat(scene.Told));
    }

    [Fact]
    public async Task Heartbeats_keep_a_connection_alive()
    {
        var clock = new StillTime();
        await using var scene = await GatewayScene.SetAsync(time: clock);
        await scene.UpAsync();
        // The first comes by chance within the interval, so that not all bots of the world beat at once.
        Assert.InRange(clock.Next!.Value, TimeSpan.Zero, Interval);

        for (var beat = 1; beat <= 4; beat++)
        {
            clock.Step();
            var beats = beat;
            await scene.UntilAsync(() => scene.Server.Gateway.Heartbeats == beats && clock.Next == Interval);
            // Told behind the answer to the beat.
            var pressed = scene.Press();
            await scene.UntilAsync(() => scene.Interactions.Contains(pressed));
        }

        Assert.Equal(0, scene.Server.Gateway.Resumes);
        Assert.Single(scene.Server.Gateway.Identifies);
    }

    [Fact]
    public async Task A_heartbeat_comes_when_it_is_asked_for()
    {
        await using var scene = await GatewayScene.SetAsync();
        await scene.UpAsync();

        scene.Server.Gateway.AskForHeartbeat();

        await scene.UntilAsync(() => scene.Server.Gateway.Heartbeats >= 1);
    }

    [Fact]
    public async Task Who_stops_says_goodbye()
    {
        await using var scene = await GatewayScene.SetAsync();
        await scene.UpAsync();

        await scene.StopAsync();

        await scene.UntilAsync(() => scene.Server.Gateway.Goodbyes == 1);
    }

    [Fact]
    public async Task An_event_that_is_not_as_described_is_passed_over()
    {
        await using var scene = await GatewayScene.SetAsync();
        await scene.UpAsync();
        scene.Server.Gateway.Tell("INTERACTION_CREATE", guild: null, new JsonObject { ["id"] = 7 });

        var pressed = scene.Press();

        await scene.UntilAsync(() => scene.Interactions.Contains(pressed));
        Assert.Equal(0, scene.Server.Gateway.Resumes);
    }
}
