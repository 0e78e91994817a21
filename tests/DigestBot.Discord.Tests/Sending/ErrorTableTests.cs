using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Discord.Sending;
using DigestBot.Discord.Tests.Support;
using DigestBot.Simulators.Discord;
using NodaTime;

namespace DigestBot.Discord.Tests.Sending;

/// <summary>Every row of what a failed send means, by the server's own answers.</summary>
public sealed class ErrorTableTests
{
    private static readonly ChatAddress Thread = Places.OfThread("1", "10", "300");

    [Theory]
    [InlineData(50007, RefusalKind.Gone)]
    [InlineData(50278, RefusalKind.Gone)]
    [InlineData(10003, RefusalKind.NotFound)]
    [InlineData(10004, RefusalKind.NotFound)]
    [InlineData(50001, RefusalKind.NoRights)]
    [InlineData(50013, RefusalKind.NoRights)]
    [InlineData(50083, RefusalKind.TargetClosed)]
    [InlineData(160005, RefusalKind.TargetClosed)]
    public async Task A_chat_that_takes_nothing_is_suspended_for_its_reason_and_no_other_chat(int code, RefusalKind kind)
    {
        await using var scene = await SendingScene.SetAsync();
        scene.Server.Refuse("10", DiscordRefusal.Of(code));

        var refused = Assert.IsType<SendResult.Refused>(await scene.SendAsync());

        Assert.Equal(kind, refused.Kind);
        Assert.Contains($"/{code} ", refused.Reason);
        Assert.IsType<SendResult.Sent>(await scene.SendAsync(SendingScene.Message(key: "d2"), Places.OfChannel("1", "11")));
    }

    [Fact]
    public async Task A_refusal_with_a_status_alone_is_one_of_rights() =>
        Assert.Equal(RefusalKind.NoRights,
            Assert.IsType<SendResult.Refused>(await AnsweredAsync(new(403, 50009, "Channel verification level is too high"))).Kind);

    [Theory]
    [InlineData(10003)]
    [InlineData(50083)]
    [InlineData(160005)]
    public async Task Where_a_thread_is_gone_or_closed_the_channel_around_it_is_well(int code) =>
        Assert.Equal(RefusalKind.TargetClosed, Assert.IsType<SendResult.Refused>(await AnsweredAsync(DiscordRefusal.Of(code), Thread)).Kind);

    [Theory]
    [InlineData(20016)]
    [InlineData(20028)]
    [InlineData(40062)]
    public async Task A_limit_of_the_chat_is_waited_for_there(int code) => Assert.Equal(
        new SendResult.RetryAfter(Duration.FromSeconds(12.5), WaitScope.Chat),
            await AnsweredAsync(DiscordRefusal.Of(code) with { RetryAfter = 12.5, Scope = "shared" }, goesOn: false));

    [Theory]
    [InlineData("user", WaitScope.Chat)]
    [InlineData("shared", WaitScope.Chat)]
    [InlineData("global", WaitScope.Platform)]
    public async Task A_wait_is_as_long_as_the_server_says_and_for_those_it_says(string scope, WaitScope expected) =>
        Assert.Equal(new SendResult.RetryAfter(Duration.FromSeconds(64.25), expected),
            await AnsweredAsync(DiscordRefusal.TooMany(64.25, scope), goesOn: false));

    [Fact]
    public async Task What_its_bucket_keeps_back_waits_without_a_request()
    {
        await using var scene = await SendingScene.SetAsync();
        scene.Server.AnswerNext(DiscordRefusal.TooMany(64.25, "user"));
        await scene.SendAsync();

        var kept = Assert.IsType<SendResult.RetryAfter>(await scene.SendAsync());

        Assert.Equal(WaitScope.Chat, kept.Scope);
        Assert.InRange(kept.Wait.TotalSeconds, 1, 64.25);
        Assert.Single(scene.Server.Requests);
    }

    [Theory]
    [InlineData(null, 60)]
    [InlineData(600.0, 600)]
    public async Task Opening_DMs_too_fast_slows_everything_down(double? retryAfter, int seconds)
    {
        await using var scene = await SendingScene.SetAsync();
        scene.Server.AnswerNext(DiscordRefusal.Of(40003) with { RetryAfter = retryAfter, Scope = "user" }, SendingScene.OpeningDms);

        Assert.Equal(new SendResult.RetryAfter(Duration.FromSeconds(seconds), WaitScope.Platform), await scene.SendAsync(chat: Places.OfPerson("42")));
    }

    [Theory]
    [InlineData(500, 0)]
    [InlineData(502, 0)]
    [InlineData(503, 130000)]
    [InlineData(504, 0)]
    [InlineData(400, 160006)]
    [InlineData(403, 40333)]
    public async Task What_passes_by_itself_is_tried_again(int status, int code) =>
        Assert.IsType<SendResult.Unavailable>(await AnsweredAsync(new(status, code, "trouble")));

    [Theory]
    [InlineData(401, 0)]
    [InlineData(401, 50014)]
    [InlineData(403, 50014)]
    public async Task A_wrong_token_stops_the_adapter_with_advice(int status, int code) =>
        Assert.Contains("Discord:Token", Assert.IsType<SendResult.Fatal>(await AnsweredAsync(new(status, code, "401: Unauthorized"))).Reason);

    [Fact]
    public async Task So_does_an_address_that_is_not_the_APIs() =>
        Assert.Contains("Discord:BaseUrl", Assert.IsType<SendResult.Fatal>(await AnsweredAsync(DiscordRefusal.NotFound)).Reason);

    [Fact]
    public async Task So_does_what_the_gateway_says_for_good_and_nothing_more_is_asked()
    {
        await using var scene = await SendingScene.SetAsync();
        scene.Part<Breakdown>().Report("Discord knows no such shard.");

        Assert.Equal(new SendResult.Fatal("Discord knows no such shard."), await scene.SendAsync());
        Assert.Empty(scene.Server.Requests);
    }

    [Theory]
    [InlineData("components.0.components.0.content", "BASE_TYPE_MAX_LENGTH", Simplification.Split)]
    [InlineData("components.0.components.0.content", "BASE_TYPE_BAD_LENGTH", Simplification.Split)]
    [InlineData("components", "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", Simplification.Split)]
    [InlineData("components.0.components.3.label", "BASE_TYPE_MAX_LENGTH", Simplification.WithoutButtons)]
    [InlineData("components.0.components.1.accessory.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", Simplification.WithoutButtons)]
    [InlineData("components.0.components.4.components.0.url", "BUTTON_COMPONENT_INVALID_URL", Simplification.WithoutButtons)]
    [InlineData("components.0.type", "UNION_TYPE_CHOICES", Simplification.PlainText)]
    public async Task What_is_not_taken_as_it_stands_is_to_be_simpler(string path, string code, Simplification how)
    {
        var complex = Assert.IsType<SendResult.TooComplex>(await AnsweredAsync(DiscordRefusal.Invalid([new(path, code, "Wrong.")])));

        Assert.Equal(how, complex.How);
        Assert.Contains($"{path}: {code}", complex.Reason);
    }

    [Theory]
    [InlineData(40005, Simplification.Split)]
    [InlineData(50006, Simplification.PlainText)]
    public async Task What_is_too_large_is_split_and_what_looks_empty_is_sent_plainly(int code, Simplification how) =>
        Assert.Equal(how, Assert.IsType<SendResult.TooComplex>(await AnsweredAsync(DiscordRefusal.Of(code))).How);

    [Theory]
    [InlineData(40060)]
    [InlineData(10062)]
    public async Task What_is_done_already_or_came_too_late_is_done(int code) =>
        Assert.IsType<SendResult.Done>(await AnsweredAsync(DiscordRefusal.Of(code)));

    [Theory]
    [InlineData(200000, "Message was blocked by automatic moderation")]
    [InlineData(240000, "Message blocked by harmful links filter")]
    public async Task What_the_servers_rules_filter_is_not_tried_again_and_told_in_their_words(int code, string words) =>
        Assert.Equal(new SendResult.Rejected(words), await AnsweredAsync(DiscordRefusal.Of(code)));

    [Fact]
    public async Task A_refusal_that_nobody_knows_concerns_the_message_alone() =>
        Assert.IsType<SendResult.Rejected>(await AnsweredAsync(new(400, 99999, "something new")));

    private static async Task<SendResult> AnsweredAsync(DiscordRefusal refusal, ChatAddress? chat = null, bool goesOn = true)
    {
        await using var scene = await SendingScene.SetAsync();
        scene.Server.AnswerNext(refusal);
        var result = await scene.SendAsync(chat: chat);
        if (goesOn)
            Assert.IsType<SendResult.Sent>(await scene.SendAsync(chat: chat));
        return result;
    }
}
