using DigestBot.Core.Delivery;
using DigestBot.Discord.Tests.Support;
using DigestBot.Simulators.Discord;
using DigestBot.Simulators.Discord.Happenings;
using DigestBot.Simulators.Discord.World;
using NodaTime;

namespace DigestBot.Discord.Tests.Sending;

public sealed class SendingTests
{
    private const int Silent = 1 << 12;
    private const int ComponentsV2 = 1 << 15;

    [Theory]
    [InlineData(false, ComponentsV2)]
    [InlineData(true, ComponentsV2 | Silent)]
    public async Task A_message_arrives_as_components_that_ping_nobody_and_make_a_sound_or_none(bool silent, int flags)
    {
        await using var scene = await SendingScene.SetAsync();

        var result = await scene.SendAsync(SendingScene.Message("@everyone 新闻", silent: silent));

        var received = Assert.Single(scene.Server.Messages);
        Assert.Equal(new SendResult.Sent(received.Id), result);
        Assert.Equal("10", received.Channel);
        Assert.Equal(flags, received.Body.GetProperty("flags").GetInt32());
        Assert.Equal(0, received.Body.GetProperty("allowed_mentions").GetProperty("parse").GetArrayLength());
        Assert.Contains("新闻", received.Body.GetProperty("components").GetRawText());
    }

    [Fact]
    public async Task A_thread_is_written_to_by_its_own_id()
    {
        await using var scene = await SendingScene.SetAsync();

        Assert.IsType<SendResult.Sent>(await scene.SendAsync(chat: Places.OfThread("1", "10", "300")));

        Assert.Equal("300", Assert.Single(scene.Server.Messages).Channel);
    }

    [Theory]
    [InlineData(Mishap.AnswerLost)]
    [InlineData(Mishap.RequestLost)]
    public async Task Where_the_answer_is_lost_the_same_message_is_sent_again_and_shown_once(Mishap mishap)
    {
        await using var scene = await SendingScene.SetAsync();
        scene.Server.FailNext(mishap);

        Assert.IsType<SendResult.Uncertain>(await scene.SendAsync());
        await scene.RestartAsync();
        var again = Assert.IsType<SendResult.Sent>(await scene.SendAsync());

        Assert.Equal(again.MessageId, Assert.Single(scene.Server.Messages).Id);
        Assert.True(scene.Platform.RecognisesRepeats);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_Discord_has_forgotten_since_is_looked_for_before_it_is_sent_again(bool hasArrived)
    {
        await using var scene = await SendingScene.SetAsync(Scene.Settings with { NonceSeconds = 0 });
        await scene.SendAsync(SendingScene.Message("another", key: "d0"));
        scene.Server.FailNext(hasArrived ? Mishap.AnswerLost : Mishap.RequestLost);
        Assert.IsType<SendResult.Uncertain>(await scene.SendAsync());
        await scene.RestartAsync();

        var again = Assert.IsType<SendResult.Sent>(await scene.SendAsync(SendingScene.Message() with { MayBeThere = true }));

        Assert.Equal(2, scene.Server.Messages.Count);
        Assert.Equal(again.MessageId, scene.Server.Messages[1].Id);
    }

    [Theory]
    [InlineData(50001, true)]
    [InlineData(50013, true)]
    [InlineData(500, false)]
    public async Task Where_it_cannot_be_looked_for_it_is_sent_if_that_is_for_good(int code, bool isSent)
    {
        await using var scene = await SendingScene.SetAsync();
        scene.Server.AnswerNext(isSent ? DiscordRefusal.Of(code) : new(code, 0, "trouble"), "GET /channels/{channel_id}/messages");

        var result = await scene.SendAsync(SendingScene.Message() with { MayBeThere = true });

        Assert.Equal(isSent, result is SendResult.Sent);
        Assert.Equal(!isSent, result is SendResult.Unavailable);
    }

    [Fact]
    public async Task Who_may_not_read_what_was_said_may_send_all_the_same()
    {
        await using var scene = await SendingScene.SetAsync();
        scene.Server.Happen(new BotMay("10", Permissions.ViewChannel | Permissions.SendMessages));

        Assert.IsType<SendResult.Sent>(await scene.SendAsync(SendingScene.Message() with { MayBeThere = true }));
    }

    [Fact]
    public async Task So_it_is_when_no_answer_comes_in_time()
    {
        await using var scene = await SendingScene.SetAsync(timeoutSeconds: 3);
        await scene.SendUntilDoneAsync(SendingScene.Message(key: "d0"), Places.OfChannel("1", "10"));
        scene.Server.FailNext(Mishap.Hang);

        Assert.IsType<SendResult.Uncertain>(await scene.SendAsync());
        await scene.SendUntilDoneAsync(SendingScene.Message(), Places.OfChannel("1", "10"));

        Assert.Equal(2, scene.Server.Messages.Count);
    }

    [Fact]
    public async Task Other_messages_are_no_repeats_and_neither_are_those_of_another_database()
    {
        await using var scene = await SendingScene.SetAsync();
        await using var other = await SendingScene.SetAsync();
        await scene.SendAsync(SendingScene.Message(key: "d1"));
        await scene.SendAsync(SendingScene.Message(key: "d2"));
        await other.SendAsync(SendingScene.Message(key: "d1"));

        var nonces = scene.Server.Messages.Concat(other.Server.Messages).Select(message => message.Body.GetProperty("nonce").GetString()!).ToList();

        Assert.Equal(3, nonces.Distinct().Count());
        Assert.All(nonces, nonce => Assert.InRange(nonce.Length, 1, 25));
    }

    [Fact]
    public async Task A_proxys_page_is_waited_out()
    {
        await using var scene = await SendingScene.SetAsync();
        scene.Server.FailNext(Mishap.Page);

        Assert.IsType<SendResult.Unavailable>(await scene.SendAsync());
        Assert.IsType<SendResult.Sent>(await scene.SendAsync());
    }

    [Fact]
    public async Task Without_a_connection_it_is_certain_that_nothing_was_sent()
    {
        await using var scene = await SendingScene.SetAsync(address: "http://127.0.0.1:1");

        Assert.Equal(new SendResult.Unavailable("network: ConnectionRefused"), await scene.SendAsync());
    }

    [Theory]
    [InlineData("10", "")]
    [InlineData("1/10", "x")]
    [InlineData("@ada", "")]
    public async Task An_address_of_another_kind_is_refused_without_a_request(string chat, string thread)
    {
        await using var scene = await SendingScene.SetAsync();

        Assert.Equal(RefusalKind.NotFound, Assert.IsType<SendResult.Refused>(await scene.SendAsync(chat: new("discord", chat, thread))).Kind);
        Assert.Empty(scene.Server.Requests);
    }

    [Theory]
    [InlineData("4711", "@4711")]
    [InlineData("ada", null)]
    [InlineData("", null)]
    public async Task A_persons_private_chat_is_known_by_their_id(string person, string? chat)
    {
        await using var scene = await SendingScene.SetAsync();

        Assert.Equal(chat, scene.Platform.PrivateChatOf(person)?.ChatId);
        Assert.Equal(new SendRate(1000, Duration.FromSeconds(1)), scene.Platform.Limits.Overall);
    }
}
