using DigestBot.Discord.Api.Rest;
using DigestBot.Discord.Api.Rest.Results;
using DigestBot.Discord.Tests.Support;
using DigestBot.Simulators.Discord.Happenings;
using DigestBot.Simulators.Discord.World;

namespace DigestBot.Discord.Tests.Simulator;

/// <summary>Where the simulated Discord lets the bot write, and what it says where it does not.</summary>
public sealed class AccessTests
{
    [Theory]
    [InlineData(Permissions.Ordinary, 0)]
    [InlineData(Permissions.Administrator, 0)]
    [InlineData(Permissions.ViewChannel, 50013)]
    [InlineData(Permissions.ViewChannel | Permissions.SendMessagesInThreads, 50013)]
    [InlineData(Permissions.SendMessages, 50001)]
    public async Task A_channel_takes_what_the_bot_may_send(long may, int code)
    {
        await using var scene = await Scene.SetAsync();
        scene.Server.Happen(new BotMay("10", may));

        Assert.Equal(code, await SendAsync(scene, "10"));
        Assert.Equal(0, await SendAsync(scene, "11"));
    }

    [Theory]
    [InlineData(false, false, Permissions.Ordinary, 0)]
    [InlineData(true, false, Permissions.Ordinary, 0)]
    [InlineData(false, true, Permissions.Ordinary, 160005)]
    [InlineData(true, true, Permissions.Ordinary, 50083)]
    [InlineData(true, true, Permissions.Ordinary | Permissions.ManageThreads, 0)]
    [InlineData(false, false, Permissions.ViewChannel | Permissions.SendMessages, 50013)]
    public async Task A_thread_is_brought_back_by_a_message_unless_it_is_locked(bool isArchived, bool isLocked, long may, int code)
    {
        await using var scene = await Scene.SetAsync();
        scene.Server.Happen(new ChannelIs(new("30", SimChannel.PublicThread, Guild: "1", Parent: "10")));
        scene.Server.Happen(new ThreadBecomes("30", isArchived, isLocked));
        scene.Server.Happen(new BotMay("10", may));

        Assert.Equal(code, await SendAsync(scene, "30"));
        Assert.Equal(isArchived && code != 0, scene.Server.Channel("30")!.IsArchived);
    }

    [Fact]
    public async Task What_is_gone_is_unknown_and_where_the_bot_is_not_it_has_no_access()
    {
        await using var scene = await Scene.SetAsync();
        scene.Server.Happen(new ChannelIs(new("30", SimChannel.PublicThread, Guild: "1", Parent: "10")));
        scene.Server.Happen(new ChannelIs(new("40", SimChannel.GroupDm, People: ["42", "43"], IsOthers: true)));

        Assert.Equal(50001, await SendAsync(scene, "40"));
        scene.Server.Happen(new ChannelGoes("10"));
        Assert.Equal(10003, await SendAsync(scene, "30"));
        scene.Server.Happen(new GuildRemovesBot("1"));
        Assert.Equal(50001, await SendAsync(scene, "11"));
        scene.Server.Happen(new GuildIs("1"));
        Assert.Equal(0, await SendAsync(scene, "11"));
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData(50007, 50007)]
    [InlineData(50278, 50278)]
    public async Task A_person_takes_messages_or_not(int? refusal, int code)
    {
        await using var scene = await Scene.SetAsync();
        scene.Server.Happen(new PersonIs(new("43", "Ben", DmRefusal: refusal)));

        Assert.Equal(code, await SendAsync(
            scene, Assert.IsType<RestAnswer<DiscordChannel>.Ok>(await scene.Rest.CreateDmAsync("43", Patience.None, Scene.Ct)).Result.Id));
        Assert.Equal(50033, Assert.IsType<RestAnswer<DiscordChannel>.Error>(await scene.Rest.CreateDmAsync("44", Patience.None, Scene.Ct)).What.Code);
    }

    [Fact]
    public async Task Who_opens_direct_messages_too_fast_is_told_to_wait()
    {
        await using var scene = await Scene.SetAsync(Scene.Settings with { DmsPerMinute = 1 });
        await scene.Rest.CreateDmAsync("42", Patience.None, Scene.Ct);

        var error = Assert.IsType<RestAnswer<DiscordChannel>.Error>(await scene.Rest.CreateDmAsync("42", Patience.None, Scene.Ct)).What;

        Assert.Equal((429, 40003), (error.Status, error.Code));
        Assert.InRange(error.RetryAfter!.Value.TotalSeconds, 1, 60);
    }

    [Fact]
    public async Task The_same_nonce_makes_no_second_message_in_another_channel_either()
    {
        await using var scene = await Scene.SetAsync();

        await scene.SendAsync(channel: "10", nonce: "delivery-7");
        await scene.SendAsync(channel: "11", nonce: "delivery-7");

        Assert.Equal("10", Assert.Single(scene.Server.Messages).Channel);
    }

    [Fact]
    public async Task What_is_too_large_is_refused_whatever_it_says()
    {
        await using var scene = await Scene.SetAsync(Scene.Settings with { MostBytes = 100 });

        Assert.Equal(40005, await SendAsync(scene, "10"));
    }

    [Fact]
    public async Task An_archived_thread_keeps_its_messages_as_they_are()
    {
        await using var scene = await Scene.SetAsync();
        scene.Server.Happen(new ChannelIs(new("30", SimChannel.PublicThread, Guild: "1", Parent: "10")));
        await SendAsync(scene, "30");
        scene.Server.Happen(new ThreadBecomes("30", IsArchived: true));

        var edited = await scene.Rest.EditMessageAsync("30", scene.Server.Shown("30")[0].Id, Scene.Edit("later"), Patience.None, Scene.Ct);

        Assert.Equal(50083, Assert.IsType<RestAnswer<SentMessage>.Error>(edited).What.Code);
    }

    private static async Task<int> SendAsync(Scene scene, string channel) => await scene.SendAsync(channel: channel) switch
    {
        RestAnswer<SentMessage>.Error { What: var error } => error.Code,
        RestAnswer<SentMessage>.Ok => 0,
        var other => throw new InvalidOperationException(other.Why),
    };
}
