using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Discord.Tests.Support;
using DigestBot.Simulators.Discord.Happenings;
using DigestBot.Simulators.Discord.World;

namespace DigestBot.Discord.Tests.Sending;

/// <summary>An edition on its whole way, from the plan to where people see it.</summary>
public sealed class PushTests
{
    private static CancellationToken Ct => Scene.Ct;

    [Fact]
    public async Task An_edition_is_pushed_to_a_DM_a_channel_a_thread_and_a_forum_and_to_each_once()
    {
        await using var bot = await Bot.StartAsync(prepare: server =>
        {
            server.Happen(new GuildIs("1"));
            server.Happen(new PersonIs(new(Bot.Ada, "Ada")));
            server.Happen(new ChannelIs(new("10", SimChannel.Text, Guild: "1")));
            server.Happen(new ChannelIs(new("20", SimChannel.Forum, Guild: "1")));
            server.Happen(new ChannelIs(new("300", SimChannel.PublicThread, Guild: "1", Parent: "10")));
        });
        ChatAddress[] chats = [Places.OfPerson(Bot.Ada), Places.OfChannel("1", "10"), Places.OfThread("1", "10", "300"), Places.OfChannel("1", "20")];
        foreach (var address in chats)
        {
            var chat = await bot.Part<IChatStore>().OpenAsync(address, "discord", new() { Language = "en", TimeZone = "UTC" }, Ct);
            await bot.Part<IChatStore>().SubscribeAsync(chat.Id, "cs.CV", Ct);
        }

        for (var times = 0; times < 2; times++)
        {
            await bot.Part<IPusher>().PushAsync(PlanMode.Now, chatId: null, Ct);
            await bot.Part<IDispatcher>().DispatchAsync(new(), Ct);
        }

        var post = Assert.Single(bot.Server.Messages.Select(message => bot.Server.Channel(message.Channel)!), channel => channel.Parent == "20");
        Assert.Equal("Mon 5 Jan 2026 · tests", post.Name);
        Assert.Equal(
            new[] { bot.Server.Dm(Bot.Ada).Id, "10", "300", post.Id }.Order(), bot.Server.Messages.Select(message => message.Channel).Order());
        Assert.All(bot.Server.Messages, message => Assert.Contains("cs.CV", message.Text));
    }
}
