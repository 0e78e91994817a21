using DigestBot.Core.Delivery;
using DigestBot.Core.Rendering.Dialects.Telegram;
using DigestBot.Simulators.Telegram.Happenings;
using DigestBot.Telegram.Api;
using DigestBot.Telegram.Tests.Support;
using NodaTime;

namespace DigestBot.Telegram.Tests;

public sealed class SendingTests
{
    [Fact]
    public async Task A_message_arrives_with_its_markup_its_buttons_and_its_silence()
    {
        await using var scene = await Scene.SetAsync();
        var message = Scene.Text("<b>新闻</b> &amp; more", silent: true, new TelegramButton("1", "p:7:1"), new TelegramButton("PDF", Url: "https://arxiv.org/pdf/1"));

        var result = await scene.Platform.SendAsync(Scene.Chat(7), message, Scene.Ct);

        var received = Assert.Single(scene.Server.Messages);
        Assert.Equal(new SendResult.Sent($"{received.Order}"), result);
        Assert.Equal((7, null, "<b>新闻</b> &amp; more", 2, true), (received.Chat, received.Thread, received.Text, received.Buttons, received.Silent));
    }

    [Theory]
    [InlineData("4711", "4711")]
    [InlineData("-100200", null)]
    [InlineData("somebody", null)]
    public async Task A_persons_private_chat_has_the_persons_id_and_a_groups_id_is_no_persons(string person, string? chat)
    {
        await using var scene = await Scene.SetAsync();
        Assert.Equal(chat, scene.Platform.PrivateChatOf(person)?.ChatId);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("1", null)]
    [InlineData("42", 42L)]
    public async Task A_topic_is_named_unless_it_is_the_general_one(string thread, long? expected)
    {
        await using var scene = await Scene.SetAsync();
        scene.Server.Happen(new TopicIs(-100_500, 42));

        Assert.IsType<SendResult.Sent>(await scene.Platform.SendAsync(Scene.Chat(-100_500, thread), Scene.Text("x"), Scene.Ct));

        Assert.Equal(expected, Assert.Single(scene.Server.Messages).Thread);
    }

    [Theory]
    [InlineData("@channel", "")]
    [InlineData("7", "topic")]
    public async Task An_address_of_another_kind_is_refused_without_a_call(string chat, string thread)
    {
        await using var scene = await Scene.SetAsync();

        var refused = Assert.IsType<SendResult.Refused>(await scene.Platform.SendAsync(new("telegram", chat, thread), Scene.Text("x"), Scene.Ct));

        Assert.Equal(RefusalKind.NotFound, refused.Kind);
        Assert.Equal(0, scene.Server.Stats.Requests);
    }

    [Fact]
    public async Task The_bot_can_ask_who_it_is()
    {
        await using var scene = await Scene.SetAsync();

        var answer = Assert.IsType<ApiAnswer<BotUser>.Ok>(await scene.Api.GetMeAsync(Scene.Ct));

        Assert.Equal("digest_test_bot", answer.Result.Username);
    }

    [Fact]
    public void Limits_come_from_the_options_and_hold_for_groups_by_their_sign()
    {
        var platform = Scene.Against("http://127.0.0.1:1");

        Assert.Equal(new SendRate(30, Duration.FromSeconds(1)), platform.Limits.Overall);
        Assert.Equal(new SendRate(1, Duration.FromSeconds(1)), platform.Limits.Chat);
        Assert.Equal(new SendRate(20, Duration.FromMinutes(1)), platform.Limits.Group);
        Assert.True(platform.IsGroup(Scene.Chat(-5)));
        Assert.False(platform.IsGroup(Scene.Chat(5)));
        Assert.False(((IChatPlatform)platform).RecognisesRepeats);
    }
}
