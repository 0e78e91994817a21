using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Discord.Tests.Support;
using DigestBot.Simulators.Discord;
using DigestBot.Simulators.Discord.Happenings;
using DigestBot.Simulators.Discord.World;

namespace DigestBot.Discord.Tests.Sending;

public sealed class ForumTests
{
    private static readonly ChatAddress Forum = Places.OfChannel("1", "20");

    [Fact]
    public async Task An_edition_has_one_post_with_all_its_messages()
    {
        await using var scene = await SetAsync();
        var first = await scene.SendAsync(Push("d1"), Forum);
        var second = await scene.SendAsync(Push("d2"), Forum);

        var messages = scene.Server.Messages;
        Assert.Equal([first, second], messages.Select(message => new SendResult.Sent(message.Id)));
        Assert.Single(messages.Select(message => message.Channel).Distinct());
        Assert.Equal(1, scene.Asked(SendingScene.MakingPosts));
    }

    [Fact]
    public async Task The_next_edition_has_another()
    {
        await using var scene = await SetAsync();
        await scene.SendAsync(Push("d1"), Forum);
        await scene.SendAsync(Push("d2", edition: 8), Forum);

        Assert.Equal(2, scene.Server.Messages.Select(message => message.Channel).Distinct().Count());
    }

    [Fact]
    public async Task A_restart_finds_the_post_again()
    {
        await using var scene = await SetAsync();
        await scene.SendAsync(Push("d1"), Forum);
        await scene.RestartAsync();
        await scene.SendAsync(Push("d2"), Forum);

        Assert.Equal(1, scene.Asked(SendingScene.MakingPosts));
        Assert.Equal(2, scene.Server.Messages.Count);
    }

    [Theory]
    [InlineData(Mishap.AnswerLost, 1)]
    [InlineData(Mishap.RequestLost, 2)]
    public async Task Where_the_answer_to_its_making_is_lost_there_is_one_post_and_each_message_once(Mishap mishap, int made)
    {
        await using var scene = await SetAsync();
        scene.Server.FailNext(mishap, SendingScene.MakingPosts);

        Assert.IsType<SendResult.Uncertain>(await scene.SendAsync(Push("d1"), Forum));
        await scene.RestartAsync();
        Assert.IsType<SendResult.Sent>(await scene.SendAsync(Push("d1"), Forum));
        Assert.IsType<SendResult.Sent>(await scene.SendAsync(Push("d1"), Forum));
        Assert.IsType<SendResult.Sent>(await scene.SendAsync(Push("d2"), Forum));

        Assert.Equal(made, scene.Asked(SendingScene.MakingPosts));
        Assert.Equal(2, scene.Server.Messages.Count);
        Assert.Single(scene.Server.Messages.Select(message => message.Channel).Distinct());
    }

    [Fact]
    public async Task A_post_that_somebody_else_called_so_is_theirs()
    {
        await using var scene = await SetAsync();
        scene.Server.Happen(new ChannelIs(new("21", SimChannel.PublicThread, Guild: "1", Parent: "20", Name: "Mon 5 Jan 2026 · arxiv", Owner: "666")));
        scene.Server.FailNext(Mishap.RequestLost, SendingScene.MakingPosts);

        await scene.SendUntilDoneAsync(Push("d1"), Forum);

        Assert.NotEqual("21", Assert.Single(scene.Server.Messages).Channel);
    }

    [Fact]
    public async Task A_refused_post_was_not_made_and_is_not_looked_for()
    {
        await using var scene = await SetAsync();
        scene.Server.AnswerNext(DiscordRefusal.Of(50013), SendingScene.MakingPosts);

        Assert.Equal(RefusalKind.NoRights, Assert.IsType<SendResult.Refused>(await scene.SendAsync(Push("d1"), Forum)).Kind);
        Assert.IsType<SendResult.Sent>(await scene.SendAsync(Push("d1"), Forum));
        Assert.DoesNotContain(scene.Server.Requests, request => request.Route.Contains("active", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_post_that_was_deleted_is_made_again_for_what_follows()
    {
        await using var scene = await SetAsync();
        await scene.SendAsync(Push("d1"), Forum);
        scene.Server.Refuse(scene.Server.Messages[0].Channel, DiscordRefusal.Of(10003));

        Assert.IsType<SendResult.Sent>(await scene.SendAsync(Push("d2"), Forum));
        Assert.Equal(2, scene.Asked(SendingScene.MakingPosts));
    }

    [Fact]
    public async Task A_post_that_was_locked_takes_no_more_and_the_forum_stays()
    {
        await using var scene = await SetAsync();
        await scene.SendAsync(Push("d1"), Forum);
        scene.Server.Refuse(scene.Server.Messages[0].Channel, DiscordRefusal.Of(160005));

        Assert.IsType<SendResult.Rejected>(await scene.SendAsync(Push("d2"), Forum));
        Assert.IsType<SendResult.Sent>(await scene.SendAsync(Push("d3", edition: 8), Forum));
    }

    [Fact]
    public async Task Where_posts_need_a_tag_they_get_the_first_that_is_not_for_moderators()
    {
        await using var scene = await SendingScene.SetAsync();
        scene.Server.Happen(new ChannelIs(new("20", SimChannel.Forum, Guild: "1", Tags: ["91", "92"], ModeratedTags: ["90"], NeedsTag: true)));

        Assert.IsType<SendResult.Sent>(await scene.SendAsync(Push("d1"), Forum));
        Assert.Single(scene.Server.Messages);
    }

    [Fact]
    public async Task Where_only_moderators_may_give_one_it_is_a_matter_of_rights()
    {
        await using var scene = await SendingScene.SetAsync();
        scene.Server.Happen(new ChannelIs(new("20", SimChannel.Forum, Guild: "1", ModeratedTags: ["90"], NeedsTag: true)));

        var refused = Assert.IsType<SendResult.Refused>(await scene.SendAsync(Push("d1"), Forum));

        Assert.Equal(RefusalKind.NoRights, refused.Kind);
        Assert.Contains("A tag is required", refused.Reason);
    }

    [Fact]
    public async Task A_word_beside_the_editions_is_a_post_of_its_own_that_its_first_line_names()
    {
        await using var scene = await SetAsync();

        Assert.IsType<SendResult.Sent>(await scene.SendAsync(SendingScene.Message("I may *not* write in [x](https://a.b) #1.\nMore.", key: "n1"), Forum));

        var thread = Assert.Single(scene.Server.Messages).Channel;
        Assert.Equal("I may *not* write in [x](https://a.b) #1.", scene.Server.Channel(thread)!.Name);
    }

    [Theory]
    [InlineData(Mishap.AnswerLost)]
    [InlineData(Mishap.RequestLost)]
    public async Task Such_a_word_is_there_once_too_when_its_answer_was_lost(Mishap mishap)
    {
        await using var scene = await SetAsync();
        scene.Server.FailNext(mishap, SendingScene.MakingPosts);

        Assert.IsType<SendResult.Uncertain>(await scene.SendAsync(SendingScene.Message("The week", key: "d5"), Forum));
        await scene.RestartAsync();
        await scene.SendUntilDoneAsync(SendingScene.Message("The week", key: "d5"), Forum);

        Assert.Single(scene.Server.Messages);
    }

    [Fact]
    public async Task A_post_of_the_same_name_from_before_is_another()
    {
        await using var scene = await SetAsync();
        scene.Server.Happen(new ChannelIs(new("21", SimChannel.PublicThread, Guild: "1", Parent: "20", Name: "The week", Owner: Scene.Settings.Application)));
        scene.Server.FailNext(Mishap.RequestLost, SendingScene.MakingPosts);

        await scene.SendUntilDoneAsync(SendingScene.Message("The week", key: "d5"), Forum);

        Assert.NotEqual("21", Assert.Single(scene.Server.Messages).Channel);
    }

    [Fact]
    public async Task A_message_in_the_known_forum_takes_one_request()
    {
        await using var scene = await SetAsync();
        await scene.SendAsync(Push("d1"), Forum);
        var before = scene.Server.Requests.Count;
        await scene.SendAsync(Push("d2"), Forum);

        Assert.Equal(before + 1, scene.Server.Requests.Count);
    }

    [Fact]
    public async Task What_is_neither_forum_nor_channel_of_texts_is_refused()
    {
        await using var scene = await SendingScene.SetAsync();
        scene.Server.AnswerNext(new(400, 50008, "Cannot send messages in a non-text channel"));

        Assert.Equal(RefusalKind.NotFound, Assert.IsType<SendResult.Refused>(await scene.SendAsync(Push("d1"))).Kind);
        Assert.Empty(scene.Server.Messages);
    }

    private static OutgoingMessage Push(string key, long edition = 7) => SendingScene.Message($"news {key}", key, edition: edition);

    private static async Task<SendingScene> SetAsync()
    {
        var scene = await SendingScene.SetAsync();
        scene.Server.Happen(new ChannelIs(new("20", SimChannel.Forum, Guild: "1")));
        return scene;
    }
}
