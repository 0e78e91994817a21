using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Discord.Sending;
using DigestBot.Discord.Tests.Support;
using DigestBot.Simulators.Discord;

namespace DigestBot.Discord.Tests.Sending;

public sealed class DirectMessagesTests
{
    private static readonly ChatAddress Ada = Places.OfPerson("42");

    [Fact]
    public async Task The_channel_is_opened_once_and_remembered_over_a_restart()
    {
        await using var scene = await SendingScene.SetAsync();
        await scene.SendAsync(SendingScene.Message(key: "d1"), Ada);
        await scene.SendAsync(SendingScene.Message(key: "d2"), Ada);
        await scene.RestartAsync();
        await scene.SendAsync(SendingScene.Message(key: "d3"), Ada);

        Assert.Equal(1, scene.Asked(SendingScene.OpeningDms));
        Assert.Equal(3, scene.Server.Messages.Count);
        Assert.Single(scene.Server.Messages.Select(message => message.Channel).Distinct());
    }

    [Fact]
    public async Task One_that_a_person_wrote_in_need_not_be_opened()
    {
        await using var scene = await SendingScene.SetAsync();
        var dm = scene.Server.Dm("42").Id;
        await scene.Part<DirectMessages>().RememberAsync("42", dm, Scene.Ct);

        await scene.SendAsync(chat: Ada);

        Assert.Equal(dm, Assert.Single(scene.Server.Messages).Channel);
        Assert.Equal(0, scene.Asked(SendingScene.OpeningDms));
    }

    [Fact]
    public async Task One_that_is_no_longer_known_is_opened_once_more()
    {
        await using var scene = await SendingScene.SetAsync();
        await scene.Part<DirectMessages>().RememberAsync("42", "7001", Scene.Ct);
        scene.Server.Refuse("7001", DiscordRefusal.Of(10003));

        Assert.IsType<SendResult.Sent>(await scene.SendAsync(SendingScene.Message(key: "d1"), Ada));
        await scene.RestartAsync();
        Assert.IsType<SendResult.Sent>(await scene.SendAsync(SendingScene.Message(key: "d2"), Ada));

        Assert.Equal(1, scene.Asked(SendingScene.OpeningDms));
        Assert.Equal(3, scene.Asked(SendingScene.Posting));
    }

    [Fact]
    public async Task And_no_oftener()
    {
        await using var scene = await SendingScene.SetAsync();
        scene.Server.AnswerNext(DiscordRefusal.Of(10003));

        Assert.Equal(RefusalKind.NotFound, Assert.IsType<SendResult.Refused>(await scene.SendAsync(chat: Ada)).Kind);
        Assert.Equal(1, scene.Asked(SendingScene.OpeningDms));
    }

    [Theory]
    [InlineData(50007)]
    [InlineData(50278)]
    public async Task Who_takes_no_DMs_is_suspended(int code)
    {
        await using var scene = await SendingScene.SetAsync();
        scene.Server.AnswerNext(DiscordRefusal.Of(code));

        Assert.Equal(RefusalKind.Gone, Assert.IsType<SendResult.Refused>(await scene.SendAsync(chat: Ada)).Kind);
    }

    [Fact]
    public async Task Somebody_whom_Discord_does_not_know_is_not_found()
    {
        await using var scene = await SendingScene.SetAsync();
        scene.Server.AnswerNext(DiscordRefusal.Invalid([new("recipient_id", "NUMBER_TYPE_COERCE", "Value is not snowflake.")]), SendingScene.OpeningDms);

        Assert.Equal(RefusalKind.NotFound, Assert.IsType<SendResult.Refused>(await scene.SendAsync(chat: Ada)).Kind);
    }

    [Theory]
    [InlineData(Mishap.AnswerLost)]
    [InlineData(Mishap.Page)]
    public async Task Where_opening_it_fails_nothing_was_sent(Mishap mishap)
    {
        await using var scene = await SendingScene.SetAsync();
        scene.Server.FailNext(mishap, SendingScene.OpeningDms);

        Assert.IsType<SendResult.Unavailable>(await scene.SendAsync(chat: Ada));
        Assert.IsType<SendResult.Sent>(await scene.SendAsync(chat: Ada));
        Assert.Single(scene.Server.Messages);
    }
}
