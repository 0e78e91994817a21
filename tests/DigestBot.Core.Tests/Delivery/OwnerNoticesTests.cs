using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;

namespace DigestBot.Core.Tests.Delivery;

/// <summary>Who hears of it when a chat cannot be written to.</summary>
public sealed class OwnerNoticesTests
{
    private static readonly ChatAddress Group = new("fake", "-5");
    private static readonly ChatAddress Topic = new("fake", "-5", "77");
    private static readonly ChatAddress Ada = new("fake", "ada");
    private readonly ManualClock _clock = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(RefusalKind.TargetClosed, "The topic in “Vision group”")]
    [InlineData(RefusalKind.NoRights, "I may not write in “Vision group”")]
    public async Task Whoever_looks_after_the_chat_hears_it_alone_with_the_chats_name(RefusalKind kind, string said)
    {
        var platform = Platform(kind, except: Ada);
        await SendAsync(platform, Topic, keeper: "ada");
        await _clock.UntilAsync(() => platform.Chats.Count >= 2);
        Assert.Equal([Topic, Ada], platform.Chats);
        Assert.StartsWith(said, platform.Received.Last());
    }

    [Fact]
    public async Task Where_nobody_is_known_a_group_hears_of_its_closed_topic()
    {
        var platform = Platform(RefusalKind.TargetClosed, except: Group);
        await SendAsync(platform, Topic, keeper: null);
        await _clock.UntilAsync(() => platform.Chats.Count >= 2);
        Assert.Equal([Topic, Group], platform.Chats);
    }

    [Fact]
    public async Task Where_the_keeper_cannot_be_reached_the_group_hears_of_its_closed_topic()
    {
        var platform = Platform(RefusalKind.TargetClosed, except: Group);
        await SendAsync(platform, Topic, keeper: "ada");
        await _clock.UntilAsync(() => platform.Chats.Count >= 3);
        Assert.Equal([Topic, Ada, Group], platform.Chats);
    }

    [Fact]
    public async Task A_person_who_blocked_the_bot_is_not_written_to_about_it()
    {
        var platform = Platform(RefusalKind.NoRights, except: Group);
        await SendAsync(platform, Ada, keeper: "ada");
        await _clock.PassAsync(TimeSpan.FromSeconds(5));
        Assert.Equal([Ada], platform.Chats);
    }

    [Theory]
    [InlineData("ada", "ada", "A message of a push was not taken in “Vision group” (filtered)")]
    [InlineData(null, "-5", "A message of a push was not taken here (filtered)")]
    public async Task A_message_that_is_never_taken_is_told_to_whoever_looks_after_the_chat_else_to_the_chat(string? keeper, string told, string said)
    {
        var rejected = true;
        var platform = new FakePlatform((_, _, _) =>
        {
            SendResult result = rejected ? new SendResult.Rejected("filtered") : new SendResult.Sent("1");
            rejected = false;
            return Task.FromResult(result);
        });
        await SendAsync(platform, Group, keeper);
        await _clock.UntilAsync(() => platform.Chats.Count >= 2);
        Assert.Equal((Group, told), (platform.Chats.First(), platform.Chats.Last().ChatId));
        Assert.StartsWith(said, platform.Received.Last());
    }

    private static FakePlatform Platform(RefusalKind kind, ChatAddress except) => new((chat, _, _) => Task.FromResult<SendResult>(
        chat == except ? new SendResult.Sent("1") : new SendResult.Refused(kind, "no")));

    private async Task SendAsync(FakePlatform platform, ChatAddress chat, string? keeper)
    {
        var queue = new FakeQueue(_clock, [FakeQueue.Delivery(1, 5) with { Chat = chat }]);
        var sending = new Sending(_clock, platform, queue);
        var known = await sending.Chats.OpenAsync(chat, "text", new() { Language = "en", TimeZone = "UTC" }, Ct);
        await sending.Chats.SetTitleAsync(known.Id, "Vision group", Ct);
        if (keeper is not null)
            await sending.Chats.SetKeeperAsync(known.Id, keeper, Ct);
        await sending.DispatchAsync();
    }
}
