using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Discord.Tests.Support;
using DigestBot.Simulators.Discord.Happenings;

namespace DigestBot.Discord.Tests.Sending;

public sealed class ThreadTests
{
    private static readonly ChatAddress Thread = Places.OfThread("1", "10", "300");

    [Fact]
    public async Task An_archived_thread_is_back_with_the_next_message()
    {
        await using var scene = await SendingScene.SetAsync();
        scene.Server.Happen(new ThreadBecomes("300", IsArchived: true));

        Assert.IsType<SendResult.Sent>(await scene.SendAsync(chat: Thread));
        Assert.False(scene.Server.Channel("300")!.IsArchived);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_locked_one_takes_none_until_it_is_opened(bool isArchived)
    {
        await using var scene = await SendingScene.SetAsync();
        scene.Server.Happen(new ThreadBecomes("300", isArchived, IsLocked: true));

        Assert.Equal(RefusalKind.TargetClosed, Assert.IsType<SendResult.Refused>(await scene.SendAsync(chat: Thread)).Kind);
        scene.Server.Happen(new ThreadBecomes("300"));
        Assert.IsType<SendResult.Sent>(await scene.SendAsync(chat: Thread));
    }

    [Fact]
    public async Task One_that_was_deleted_is_closed_and_the_channel_around_it_is_well()
    {
        await using var scene = await SendingScene.SetAsync();
        scene.Server.Happen(new ChannelGoes("300"));

        Assert.Equal(RefusalKind.TargetClosed, Assert.IsType<SendResult.Refused>(await scene.SendAsync(chat: Thread)).Kind);
        Assert.IsType<SendResult.Sent>(await scene.SendAsync());
    }
}
