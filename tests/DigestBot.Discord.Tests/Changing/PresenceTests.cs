using DigestBot.Core.Chats;
using DigestBot.Discord.Tests.Support;
using DigestBot.Simulators.Discord.Happenings;
using DigestBot.Simulators.Discord.World;

namespace DigestBot.Discord.Tests.Changing;

/// <summary>What happens to chats when the bot is removed, let in again, or a channel or thread goes, closes or opens.</summary>
public sealed class PresenceTests
{
    private const string Offer = "resume";
    private static readonly ChatAddress Channel = Places.OfChannel("1", "10");
    private static readonly ChatAddress Other = Places.OfChannel("1", "11");
    private static readonly ChatAddress Thread = Places.OfThread("1", "10", "300");
    private static readonly ChatAddress Elsewhere = Places.OfChannel("2", "20");

    private static CancellationToken Ct => Scene.Ct;

    [Fact]
    public async Task A_server_that_removes_the_bot_suspends_its_chats_and_one_that_lets_it_in_again_offers_each_to_resume()
    {
        await using var bot = await StartAsync(Channel, Thread, Elsewhere);

        bot.Server.Happen(new GuildRemovesBot("1"));
        await UntilAsync(bot, Channel, ChatState.Suspended);
        Assert.Equal(ChatState.Suspended, (await bot.ChatAsync(Thread))!.State);
        Assert.Equal(ChatState.Active, (await bot.ChatAsync(Elsewhere))!.State);

        bot.Server.Happen(new GuildIs("1"));
        await bot.UntilAsync(() => Says(bot, "10", Offer) == 1 && Says(bot, "300", Offer) == 1);
        Assert.Empty(bot.Server.Shown("20"));

        // A start tells of every server anew, and nobody is asked twice.
        bot.Server.Happen(new GuildIs("1"));
        bot.Server.Happen(new ChannelGoes("11"));
        await UntilAsync(bot, Channel, ChatState.Suspended);
        Assert.Equal(1, Says(bot, "10", Offer));
    }

    [Fact]
    public async Task A_server_that_removed_the_bot_while_it_was_away_is_noticed_at_the_next_session()
    {
        await using var bot = await StartAsync(Channel, Elsewhere);

        bot.Server.Gateway.Invalidate(isResumable: false);
        bot.Server.Happen(new GuildRemovesBot("1"));
        await UntilAsync(bot, Channel, ChatState.Suspended);
        await bot.UntilAsync(() => bot.Server.Gateway.Connected == 1);
        bot.Server.Happen(new GuildIs("1"));

        await bot.UntilAsync(() => Says(bot, "10", Offer) == 1);
        Assert.Equal(ChatState.Active, (await bot.ChatAsync(Elsewhere))!.State);
    }

    [Fact]
    public async Task A_server_in_trouble_keeps_its_chats()
    {
        await using var bot = await StartAsync(Channel, Other);

        bot.Server.Happen(new GuildFails("1"));
        bot.Server.Happen(new GuildIs("1"));
        bot.Server.Happen(new ChannelGoes("11"));
        await UntilAsync(bot, Other, ChatState.Suspended);

        Assert.Equal(ChatState.Active, (await bot.ChatAsync(Channel))!.State);
        Assert.Empty(bot.Server.Shown("10"));
    }

    [Fact]
    public async Task A_channel_that_is_deleted_takes_its_threads_along_and_its_keeper_hears_of_it()
    {
        await using var bot = await StartAsync(Channel, Thread, Other);

        bot.Server.Happen(new ChannelGoes("10"));
        await UntilAsync(bot, Channel, ChatState.Suspended);
        await bot.UntilAsync(() => bot.Server.Shown(bot.Server.Dm(Bot.Ada).Id).Count > 0);

        Assert.Equal(ChatState.Suspended, (await bot.ChatAsync(Thread))!.State);
        Assert.Equal(ChatState.Active, (await bot.ChatAsync(Other))!.State);
        Assert.Contains("was deleted", Assert.Single(bot.Server.Shown(bot.Server.Dm(Bot.Ada).Id)).Text);
    }

    [Fact]
    public async Task A_thread_that_is_deleted_goes_alone_and_its_keeper_hears_of_it()
    {
        await using var bot = await StartAsync(Channel, Thread);

        bot.Server.Happen(new ChannelGoes("300"));
        await UntilAsync(bot, Thread, ChatState.Suspended);
        await bot.UntilAsync(() => bot.Server.Shown(bot.Server.Dm(Bot.Ada).Id).Count > 0);

        Assert.Equal(ChatState.Active, (await bot.ChatAsync(Channel))!.State);
    }

    [Fact]
    public async Task A_thread_that_opens_again_is_offered_to_resume_once()
    {
        await using var bot = await StartAsync(Thread);
        await SetStateAsync(bot, Thread, ChatState.Suspended);
        bot.Server.Happen(new ThreadBecomes("300", IsArchived: true, IsLocked: true));

        bot.Server.Happen(new ThreadBecomes("300"));
        await bot.UntilAsync(() => Says(bot, "300", Offer) == 1);
        bot.Server.Happen(new ThreadBecomes("300"));
        bot.Server.Happen(new ThreadBecomes("300", IsArchived: true));
        bot.Server.Happen(new ThreadBecomes("300", IsLocked: true));
        bot.Server.Happen(new ThreadBecomes("300"));
        await bot.UntilAsync(() => Says(bot, "300", Offer) == 2);
    }

    [Fact]
    public async Task Who_paused_by_themselves_is_not_asked_whenever_something_changes()
    {
        await using var bot = await StartAsync(Thread, Other);
        await SetStateAsync(bot, Thread, ChatState.Paused);

        bot.Server.Happen(new ThreadBecomes("300", IsArchived: true));
        bot.Server.Happen(new ThreadBecomes("300"));
        bot.Server.Happen(new ChannelGoes("11"));
        await UntilAsync(bot, Other, ChatState.Suspended);

        Assert.Empty(bot.Server.Shown("300"));
    }

    [Fact]
    public async Task What_the_bot_does_not_know_is_let_be()
    {
        await using var bot = await StartAsync(Other);

        bot.Server.Happen(new ThreadBecomes("300", IsLocked: true));
        bot.Server.Happen(new ThreadBecomes("300"));
        bot.Server.Happen(new ChannelGoes("300"));
        bot.Server.Happen(new ChannelGoes("10"));
        bot.Server.Happen(new GuildRemovesBot("2"));
        bot.Server.Happen(new GuildIs("2"));
        bot.Server.Happen(new ChannelGoes("11"));
        await UntilAsync(bot, Other, ChatState.Suspended);

        Assert.DoesNotContain(bot.Server.Messages, message => message.Channel != bot.Server.Dm(Bot.Ada).Id);
    }

    /// <summary>Starts one that is in two servers and knows these chats, which Ada looks after.</summary>
    private static async Task<Bot> StartAsync(params ChatAddress[] known)
    {
        var bot = await Bot.StartAsync(prepare: server =>
        {
            server.Happen(new GuildIs("1"));
            server.Happen(new GuildIs("2"));
            server.Happen(new PersonIs(new(Bot.Ada, "Ada")));
            foreach (var channel in (string[])["10", "11"])
                server.Happen(new ChannelIs(new(channel, SimChannel.Text, Guild: "1")));
            server.Happen(new ChannelIs(new("20", SimChannel.Text, Guild: "2")));
            server.Happen(new ChannelIs(new("300", SimChannel.PublicThread, Guild: "1", Parent: "10")));
        });
        foreach (var address in known)
        {
            var chat = await bot.Part<IChatStore>().OpenAsync(address, "discord", new() { Language = "en", TimeZone = "UTC" }, Ct);
            await bot.Part<IChatStore>().SetKeeperAsync(chat.Id, Bot.Ada, Ct);
        }

        await bot.UntilAsync(() => bot.Log.Lines.Any(line => line.Contains("listening on shard", StringComparison.Ordinal)));
        return bot;
    }

    private static async Task SetStateAsync(Bot bot, ChatAddress chat, ChatState state) =>
        await bot.Part<IChatStore>().SetStateAsync((await bot.ChatAsync(chat))!.Id, state, Ct);

    private static Task UntilAsync(Bot bot, ChatAddress chat, ChatState state) => bot.UntilAsync(async () => (await bot.ChatAsync(chat))?.State == state);

    private static int Says(Bot bot, string channel, string words) =>
        bot.Server.Shown(channel).Count(message => message.Text.Contains(words, StringComparison.OrdinalIgnoreCase)
            || message.Labels.Any(label => label.Contains(words, StringComparison.OrdinalIgnoreCase)));
}
