using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Discord.Tests.Support;
using DigestBot.Simulators.Discord;
using DigestBot.Simulators.Discord.Happenings;
using DigestBot.Simulators.Discord.World;

namespace DigestBot.Discord.Tests.Sending;

public sealed class AnnouncementTests
{
    private const string Publishing = "POST /channels/{channel_id}/messages/{message_id}/crosspost";
    private const string Looking = "GET /channels/{channel_id}";
    private static readonly ChatAddress News = Places.OfChannel("1", "30");

    [Fact]
    public async Task A_push_is_published_to_those_who_follow_the_channel()
    {
        await using var scene = await SetAsync();
        await scene.SendAsync(SendingScene.Message(key: "d1", edition: 7), News);
        await scene.SendAsync(SendingScene.Message(key: "d2", edition: 7), News);

        await scene.UntilAsync(() => scene.Server.Messages.All(message => message.IsPublished));
    }

    [Fact]
    public async Task Answers_and_other_channels_are_not()
    {
        await using var scene = await SetAsync();
        await scene.SendAsync(SendingScene.Message(key: "n1"), News);
        await scene.SendAsync(SendingScene.Message(key: "d1", edition: 7));
        await scene.UntilAsync(() => scene.Asked(Looking) == 1);
        await scene.SendAsync(SendingScene.Message(key: "d2", edition: 7), News);
        await scene.UntilAsync(() => scene.Server.Messages.Any(message => message.IsPublished));

        Assert.Equal(1, scene.Asked(Publishing));
    }

    [Theory]
    [InlineData(50013)]
    [InlineData(20028)]
    public async Task Where_it_cannot_be_published_it_is_delivered_all_the_same_and_once(int code)
    {
        await using var scene = await SetAsync();
        scene.Server.AnswerNext(DiscordRefusal.Of(code), Publishing);

        Assert.IsType<SendResult.Sent>(await scene.SendAsync(SendingScene.Message(key: "d1", edition: 7), News));
        await scene.UntilLoggedAsync("was not published");

        Assert.Single(scene.Server.Messages);
        Assert.Equal(1, scene.Asked(Publishing));
    }

    [Fact]
    public async Task A_message_that_was_sent_again_and_published_before_is_no_trouble()
    {
        await using var scene = await SetAsync();
        await scene.SendAsync(SendingScene.Message(key: "d1", edition: 7), News);
        await scene.UntilAsync(() => scene.Server.Messages[0].IsPublished);

        await scene.SendAsync(SendingScene.Message(key: "d1", edition: 7), News);
        await scene.UntilAsync(() => scene.Asked(Publishing) == 2);
        await scene.RestartAsync();

        Assert.DoesNotContain(scene.Log.Lines, line => line.Contains("was not published", StringComparison.Ordinal));
    }

    private static async Task<SendingScene> SetAsync()
    {
        var scene = await SendingScene.SetAsync();
        scene.Server.Happen(new ChannelIs(new("30", SimChannel.Announcement, Guild: "1")));
        return scene;
    }
}
