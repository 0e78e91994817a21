using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Discord.Tests.Support;
using DigestBot.Simulators.Discord;
using DigestBot.Simulators.Discord.Happenings;
using DigestBot.Simulators.Discord.World;

namespace DigestBot.Discord.Tests.Sending;

/// <summary>What becomes of a chat, and who hears of it, when a push is not taken there.</summary>
public sealed class RefusedPushTests
{
    private static readonly ChatAddress Channel = Places.OfChannel(Bot.Guild, Bot.Channel);
    private static readonly ChatAddress Thread = Places.OfThread(Bot.Guild, Bot.Channel, "300");
    private static readonly ChatAddress Own = Places.OfPerson(Bot.Ada);

    private static CancellationToken Ct => Scene.Ct;

    [Theory]
    [InlineData(Permissions.ViewChannel)]
    [InlineData(0)]
    public async Task Where_the_bot_lost_its_rights_pushes_stop_and_who_set_them_up_hears_of_it(long left)
    {
        await using var bot = await StartAsync(Channel);
        bot.Server.Happen(new BotMay(Bot.Channel, left));

        await PushAsync(bot);

        Assert.Equal(ChatState.Suspended, (await bot.ChatAsync(Channel))!.State);
        await bot.UntilAsync(() => ToldAda(bot).Any(text => text.Contains("I may not write", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(50007)]
    [InlineData(50278)]
    public async Task Who_closed_their_DMs_gets_nothing_and_keeps_their_settings_until_they_return(int code)
    {
        await using var bot = await StartAsync(Own);
        bot.Server.Happen(new PersonIs(new(Bot.Ada, "Ada", DmRefusal: code)));

        await PushAsync(bot);
        Assert.Equal(ChatState.Suspended, (await bot.ChatAsync(Own))!.State);
        Assert.Equal(["cs.CV"], await bot.SubscriptionsAsync(Own));
        bot.Server.Happen(new PersonIs(new(Bot.Ada, "Ada")));
        await bot.CallAsync("start", guild: null, channel: bot.Server.Dm(Bot.Ada).Id);

        await bot.UntilAsync(() => ToldAda(bot).Any(text => text.Contains("resume", StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData(200000, "Message was blocked by automatic moderation")]
    [InlineData(240000, "Message blocked by harmful links filter")]
    public async Task What_the_servers_rules_filter_is_not_tried_again_and_who_set_it_up_hears_of_it(int code, string words)
    {
        await using var bot = await StartAsync(Channel);
        bot.Server.AnswerNext(DiscordRefusal.Of(code));

        await PushAsync(bot);
        await bot.UntilAsync(() => ToldAda(bot).Any(text => text.Contains(words, StringComparison.Ordinal)));
        await bot.Part<IDispatcher>().DispatchAsync(new(), Ct);

        Assert.Equal(ChatState.Active, (await bot.ChatAsync(Channel))!.State);
        Assert.Empty(bot.Server.Shown(Bot.Channel));
    }

    [Fact]
    public async Task A_thread_that_was_locked_gets_no_more_and_who_set_it_up_hears_of_it()
    {
        await using var bot = await StartAsync(Thread);
        bot.Server.Happen(new ThreadBecomes("300", IsLocked: true));

        await PushAsync(bot);

        Assert.NotEqual(ChatState.Active, (await bot.ChatAsync(Thread))!.State);
        await bot.UntilAsync(() => ToldAda(bot).Any());
    }

    private static IEnumerable<string> ToldAda(Bot bot) => bot.Server.Shown(bot.Server.Dm(Bot.Ada).Id).Select(message => message.Text);

    private static async Task PushAsync(Bot bot)
    {
        await bot.Part<IPusher>().PushAsync(PlanMode.Now, chatId: null, Ct);
        await bot.Part<IDispatcher>().DispatchAsync(new(), Ct);
    }

    /// <summary>Starts one that pushes to a chat, which Ada set up.</summary>
    private static async Task<Bot> StartAsync(ChatAddress address)
    {
        var bot = await Bot.StartAsync(prepare: server =>
        {
            server.Happen(new GuildIs(Bot.Guild));
            server.Happen(new PersonIs(new(Bot.Ada, "Ada")));
            server.Happen(new ChannelIs(new(Bot.Channel, SimChannel.Text, Guild: Bot.Guild)));
            server.Happen(new ChannelIs(new("300", SimChannel.PublicThread, Guild: Bot.Guild, Parent: Bot.Channel)));
        });
        var chat = await bot.Part<IChatStore>().OpenAsync(address, "discord", new() { Language = "en", TimeZone = "UTC" }, Ct);
        await bot.Part<IChatStore>().SubscribeAsync(chat.Id, "cs.CV", Ct);
        await bot.Part<IChatStore>().SetKeeperAsync(chat.Id, Bot.Ada, Ct);
        return bot;
    }
}
