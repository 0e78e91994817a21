using System.Text.Json;
using DigestBot.Discord.Api.Rest;
using DigestBot.Discord.Api.Rest.Calls;
using DigestBot.Discord.Api.Rest.Results;
using DigestBot.Discord.Tests.Support;
using DigestBot.Simulators.Discord;
using DigestBot.Simulators.Discord.Happenings;
using DigestBot.Simulators.Discord.World;

namespace DigestBot.Discord.Tests.Rest;

/// <summary>The client against a server that checks everything.</summary>
public sealed class RestTests
{
    private const string Sending = "POST /channels/{channel_id}/messages";

    [Fact]
    public async Task A_message_arrives_as_components_that_ping_nobody()
    {
        await using var scene = await Scene.SetAsync();

        var answer = await scene.SendAsync("news");

        var message = Assert.Single(scene.Server.Messages);
        Assert.Equal(new RestAnswer<SentMessage>.Ok(new(message.Id, "10")), answer);
        Assert.Equal(1 << 15, message.Body.GetProperty("flags").GetInt32());
        Assert.Equal(0, message.Body.GetProperty("allowed_mentions").GetProperty("parse").GetArrayLength());
        Assert.Equal(17, message.Body.GetProperty("components")[0].GetProperty("type").GetInt32());
    }

    [Fact]
    public async Task The_same_nonce_makes_no_second_message()
    {
        await using var scene = await Scene.SetAsync();
        scene.Server.FailNext(Mishap.AnswerLost);

        Assert.IsType<RestAnswer<SentMessage>.Lost>(await scene.SendAsync(nonce: "delivery-7"));
        var again = Assert.IsType<RestAnswer<SentMessage>.Ok>(await scene.SendAsync(nonce: "delivery-7"));

        Assert.Equal(again.Result.Id, Assert.Single(scene.Server.Messages).Id);
        Assert.IsType<RestAnswer<SentMessage>.Ok>(await scene.SendAsync(nonce: "delivery-8"));
        Assert.Equal(2, scene.Server.Messages.Count);
    }

    [Theory]
    [InlineData(10003, 404)]
    [InlineData(10004, 404)]
    [InlineData(20016, 429)]
    [InlineData(20028, 429)]
    [InlineData(40003, 429)]
    [InlineData(40005, 413)]
    [InlineData(40058, 400)]
    [InlineData(40060, 400)]
    [InlineData(40062, 429)]
    [InlineData(50001, 403)]
    [InlineData(50006, 400)]
    [InlineData(50007, 403)]
    [InlineData(50013, 403)]
    [InlineData(50014, 401)]
    [InlineData(50083, 400)]
    [InlineData(50278, 403)]
    [InlineData(130000, 503)]
    [InlineData(160005, 400)]
    [InlineData(200000, 400)]
    [InlineData(240000, 400)]
    public async Task Every_refusal_is_read_with_its_code(int code, int status)
    {
        await using var scene = await Scene.SetAsync();
        scene.Server.AnswerNext(DiscordRefusal.Of(code));

        var error = Assert.IsType<RestAnswer<SentMessage>.Error>(await scene.SendAsync());

        Assert.Equal((status, code), (error.What.Status, error.What.Code));
    }

    [Fact]
    public async Task What_is_wrong_with_which_field_is_told()
    {
        await using var scene = await Scene.SetAsync();
        scene.Server.AnswerNext(DiscordRefusal.Invalid([new("components.0.components.3.label", "BASE_TYPE_MAX_LENGTH", "Must be 80 or fewer in length.")]));

        var error = Assert.IsType<RestAnswer<SentMessage>.Error>(await scene.SendAsync());

        Assert.Equal(new FieldError("components.0.components.3.label", "BASE_TYPE_MAX_LENGTH", "Must be 80 or fewer in length."),
            Assert.Single(error.What.Fields));
        Assert.Contains("components.0.components.3.label: BASE_TYPE_MAX_LENGTH", error.Why);
    }

    [Fact]
    public async Task A_refusal_for_too_many_says_how_long_and_the_next_one_is_kept_back()
    {
        await using var scene = await Scene.SetAsync();
        scene.Server.AnswerNext(DiscordRefusal.TooMany(64.25, "user"));

        var error = Assert.IsType<RestAnswer<SentMessage>.Error>(await scene.SendAsync());
        var kept = Assert.IsType<RestAnswer<SentMessage>.NotSent>(await scene.SendAsync());

        Assert.Equal((TimeSpan.FromSeconds(64.25), RateScope.User), (error.What.RetryAfter, error.What.Scope));
        Assert.InRange(kept.RetryAfter!.Value.TotalSeconds, 1, 64.25);
        Assert.False(kept.IsForAll);
        Assert.IsType<RestAnswer<SentMessage>.Ok>(await scene.SendAsync(channel: "11"));
        Assert.Equal(2, scene.Server.Requests.Count);
    }

    [Fact]
    public async Task That_it_is_for_everything_may_stand_in_the_body_alone()
    {
        await using var scene = await Scene.SetAsync();
        scene.Server.AnswerNext(DiscordRefusal.TooMany(64.25, "global") with { IsInBodyAlone = true });
        await scene.SendAsync();

        Assert.True(Assert.IsType<RestAnswer<SentMessage>.NotSent>(await scene.SendAsync(channel: "11")).IsForAll);
    }

    [Fact]
    public async Task The_server_never_has_to_refuse_a_client_that_keeps_to_its_buckets()
    {
        await using var scene = await Scene.SetAsync(Scene.Settings with { Buckets = [new("sends", 3, 0.4, [Sending])], RequestsPerSecond = 30 });
        var patient = TimeSpan.FromMinutes(1);

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => scene.SendAsync($"{number}", channel: $"{number % 2}", patience: patient)));

        Assert.All(answers, answer => Assert.IsType<RestAnswer<SentMessage>.Ok>(answer));
        Assert.DoesNotContain(scene.Server.Requests, request => request.Status == 429);
    }

    [Fact]
    public async Task A_client_without_patience_would_have_been_kept_back()
    {
        await using var scene = await Scene.SetAsync(Scene.Settings with { Buckets = [new("sends", 1, 60, [Sending])] });
        await scene.SendAsync();

        Assert.IsType<RestAnswer<SentMessage>.NotSent>(await scene.SendAsync());
    }

    [Fact]
    public async Task A_proxys_page_is_no_answer_and_no_connection_no_send()
    {
        await using var scene = await Scene.SetAsync();
        scene.Server.FailNext(Mishap.Page);

        Assert.Equal(new RestAnswer<SentMessage>.Unreadable(502, IsPage: true), await scene.SendAsync());
        using var nobody = new DiscordRest(Scene.Options("http://127.0.0.1:1"), TimeProvider.System);
        Assert.Equal(
            new RestAnswer<SentMessage>.NotSent("network: ConnectionRefused"),
                await nobody.CreateMessageAsync("1", Scene.Message("x"), Patience.None, Scene.Ct));
    }

    [Fact]
    public async Task Posts_edits_and_direct_messages_go_where_they_belong()
    {
        await using var scene = await Scene.SetAsync();
        scene.Server.Happen(new ChannelIs(new("20", SimChannel.Forum, Guild: "1")));

        Assert.Equal(40058, Assert.IsType<RestAnswer<SentMessage>.Error>(await scene.SendAsync(channel: "20")).What.Code);
        var post = Assert.IsType<RestAnswer<DiscordChannel>.Ok>(
            await scene.Rest.CreateForumPostAsync("20", new("5 Jan 2026", Scene.Message("news")), Patience.None, Scene.Ct)).Result;
        var dm = Assert.IsType<RestAnswer<DiscordChannel>.Ok>(await scene.Rest.CreateDmAsync("42", Patience.None, Scene.Ct)).Result;
        var sent = Assert.IsType<RestAnswer<SentMessage>.Ok>(await scene.SendAsync(channel: dm.Id)).Result;
        await scene.Rest.EditMessageAsync(dm.Id, sent.Id, Scene.Edit("later"), Patience.None, Scene.Ct);

        Assert.Equal(("20", SimChannel.PublicThread), (post.ParentId, post.Type));
        Assert.Equal([(post.Id, 0), (dm.Id, 1)], scene.Server.Messages.Select(message => (message.Channel, message.Edits)));
        Assert.Equal(dm, Assert.IsType<RestAnswer<DiscordChannel>.Ok>(await scene.Rest.GetChannelAsync(dm.Id, Patience.None, Scene.Ct)).Result);
    }

    [Fact]
    public async Task Commands_come_back_as_they_were_set()
    {
        await using var scene = await Scene.SetAsync();
        ApplicationCommand command = new(
            "paper", "A paper's card", new Dictionary<string, string> { ["zh-CN"] = "论文" }, new Dictionary<string, string> { ["zh-CN"] = "论文卡片" },
            [new(3, "which", "Its number or words of its title", Required: true, Autocomplete: true)], IntegrationTypes: [0, 1], Contexts: [0, 1, 2]);

        await scene.Rest.PutCommandsAsync("1000", [command], Scene.Ct);
        var known = Assert.IsType<RestAnswer<IReadOnlyList<ApplicationCommand>>.Ok>(await scene.Rest.GetCommandsAsync("1000", Scene.Ct)).Result;

        Assert.Equal(JsonSerializer.Serialize(command), JsonSerializer.Serialize(Assert.Single(known)));
    }

    [Fact]
    public async Task A_refusal_that_repeats_the_token_is_redacted()
    {
        await using var scene = await Scene.SetAsync();
        scene.Server.AnswerNext(new(400, 1, $"no such thing as {Scene.Token}"));

        Assert.Equal("400/1 no such thing as …", (await scene.SendAsync()).Why);
    }

    [Fact]
    public async Task A_wrong_token_is_refused()
    {
        await using var scene = await Scene.SetAsync();
        var options = Scene.Options(scene.Server.Address);
        options.Token = "another";
        using var stranger = new DiscordRest(options, TimeProvider.System);

        Assert.Equal(401, Assert.IsType<RestAnswer<DiscordApplication>.Error>(await stranger.GetApplicationAsync(Scene.Ct)).What.Status);
    }
}
