using DigestBot.Core.Chats;
using DigestBot.Storage.Tests.Support;
using NodaTime;

namespace DigestBot.Storage.Tests.Chats;

public class ChatStoreTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_chat_is_known_again_with_what_it_chose()
    {
        using var database = await TestDatabase.CreateAsync();
        Assert.Null(await database.Chats.FindAsync(Some.Chat(), Ct));
        var chat = await database.ChatAsync();
        var chosen = new ChatSettings { Language = "en", TimeZone = "Asia/Shanghai", DeliveryTime = new LocalTime(7, 5), Layout = Layout.Compact, Silent = true };
        await database.Chats.SaveSettingsAsync(chat.Id, chosen, Ct);

        Assert.Equal(new(chat.Id, Some.Chat(), chosen, ChatState.Active), await database.Chats.FindAsync(Some.Chat(), Ct));
        Assert.Equal(chosen, (await database.ChatAsync()).Settings);

        await database.Chats.SaveSettingsAsync(chat.Id, chosen with { DeliveryTime = null }, Ct);
        Assert.Null((await database.ChatAsync()).Settings.DeliveryTime);
    }

    [Fact]
    public async Task Platform_id_and_thread_together_make_a_chat()
    {
        using var database = await TestDatabase.CreateAsync();
        ChatAddress[] addresses = [new("web", "-100"), new("web", "-100", "7"), new("local", "-100"), new("discord", "18446744073709551615")];
        List<Chat> chats = [];
        foreach (var address in addresses)
            chats.Add(await database.Chats.OpenAsync(address, "text", Some.Settings, Ct));
        Assert.Equal(addresses, chats.Select(chat => chat.Address));
        Assert.Equal(4, chats.Select(chat => chat.Id).Distinct().Count());
        Assert.Equal(chats[3], await database.Chats.FindAsync(addresses[3], Ct));
    }

    [Fact]
    public async Task The_dialect_follows_the_adapter_and_the_settings_do_not()
    {
        using var database = await TestDatabase.CreateAsync();
        var chat = await database.ChatAsync(categories: "cs.CV");
        var again = await database.Chats.OpenAsync(Some.Chat(), "web", Some.Settings with { Language = "en" }, Ct);
        Assert.Equal(chat, again);

        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));
        await database.PlanAsync(Core.Delivery.PlanMode.Now);
        Assert.Equal("web", Assert.Single(await database.Outbox.UnrenderedAsync(Ct)).Dialect);
    }

    [Fact]
    public async Task Chats_that_open_at_once_are_one()
    {
        using var one = await TestDatabase.CreateAsync();
        using var other = one.Again();
        var ids = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(async () => (await (i % 2 == 0 ? one : other).ChatAsync()).Id, Ct)));
        Assert.Single(ids.Distinct());
    }

    [Fact]
    public async Task A_category_is_subscribed_once_and_ended_once()
    {
        using var database = await TestDatabase.CreateAsync();
        var chat = await database.ChatAsync();
        Assert.False(await database.Chats.UnsubscribeAsync(chat.Id, "cs.CV", Ct));
        Assert.True(await database.Chats.SubscribeAsync(chat.Id, "cs.CV", Ct));
        Assert.False(await database.Chats.SubscribeAsync(chat.Id, "cs.CV", Ct));
        Assert.True(await database.Chats.SubscribeAsync(chat.Id, "cs.*", Ct));
        Assert.Equal(["cs.*", "cs.CV"], await database.Chats.SubscriptionsAsync(chat.Id, Ct));
        Assert.True(await database.Chats.UnsubscribeAsync(chat.Id, "cs.CV", Ct));
        Assert.False(await database.Chats.UnsubscribeAsync(chat.Id, "cs.CV", Ct));
        Assert.Equal(["cs.*"], await database.Chats.SubscriptionsAsync(chat.Id, Ct));
    }

    [Fact]
    public async Task Its_title_and_its_keeper_are_kept_until_they_change()
    {
        using var database = await TestDatabase.CreateAsync();
        var chat = await database.ChatAsync();
        Assert.Equal((null, null), (chat.Title, chat.Keeper));
        await database.Chats.SetTitleAsync(chat.Id, "Vision’s “group”", Ct);
        await database.Chats.SetKeeperAsync(chat.Id, "4711", Ct);
        Assert.Equal(chat with { Title = "Vision’s “group”", Keeper = "4711" }, await database.ChatAsync());
        await database.Chats.SetTitleAsync(chat.Id, null, Ct);
        Assert.Equal(chat with { Keeper = "4711" }, await database.ChatAsync());
    }

    [Fact]
    public async Task A_group_that_is_gone_is_suspended_with_its_topics_and_nobody_else_is()
    {
        using var database = await TestDatabase.CreateAsync();
        ChatAddress[] addresses = [new("web", "-100"), new("web", "-100", "7"), new("web", "-100", "8"), new("local", "-100"), new("web", "-1000")];
        foreach (var address in addresses)
            await database.Chats.OpenAsync(address, "text", Some.Settings, Ct);
        var paused = (await database.Chats.FindAsync(addresses[2], Ct))!;
        await database.Chats.SetStateAsync(paused.Id, ChatState.Paused, Ct);

        await database.Chats.SuspendAsync(addresses[1], "kicked", Ct);
        await database.Chats.SuspendAsync(new("web", "unknown"), "kicked", Ct);
        var known = await database.Chats.ThreadsAsync(addresses[0], Ct);
        Assert.Equal(addresses[..3], known.Select(chat => chat.Address));
        Assert.Equal([ChatState.Suspended, ChatState.Suspended, ChatState.Paused], known.Select(chat => chat.State));
        foreach (var other in addresses[3..])
            Assert.Equal(ChatState.Active, (await database.Chats.FindAsync(other, Ct))!.State);
    }

    [Fact]
    public async Task A_server_that_is_gone_is_suspended_with_its_channels_and_no_other_is()
    {
        using var database = await TestDatabase.CreateAsync();
        ChatAddress[] inServer = [new("web", "12/5"), new("web", "12/6", "7")];
        ChatAddress[] elsewhere = [new("web", "123/5"), new("web", "12"), new("local", "12/5"), new("web", "@12")];
        foreach (var address in inServer.Concat(elsewhere))
            await database.Chats.OpenAsync(address, "text", Some.Settings, Ct);

        await database.Chats.SuspendWithinAsync("web", "12/", "removed", Ct);

        Assert.Equal(inServer, (await database.Chats.WithinAsync("web", "12/", Ct)).Select(chat => chat.Address));
        foreach (var address in inServer.Concat(elsewhere))
            Assert.Equal(inServer.Contains(address) ? ChatState.Suspended : ChatState.Active, (await database.Chats.FindAsync(address, Ct))!.State);
    }

    [Fact]
    public async Task The_servers_of_all_chats_are_known_each_once()
    {
        using var database = await TestDatabase.CreateAsync();
        foreach (var address in (ChatAddress[])[new("web", "12/5"), new("web", "12/5", "7"), new("web", "12/6"), new("web", "13/5"), new("web", "@42"), new("local", "14/5")])
            await database.Chats.OpenAsync(address, "text", Some.Settings, Ct);

        Assert.Equal(["12/", "13/"], (await database.Chats.PrefixesAsync("web", '/', Ct)).Order());
    }

    [Fact]
    public async Task A_thread_that_is_gone_is_suspended_alone()
    {
        using var database = await TestDatabase.CreateAsync();
        ChatAddress[] addresses = [new("web", "12/5"), new("web", "12/5", "7"), new("web", "12/5", "8")];
        foreach (var address in addresses)
            await database.Chats.OpenAsync(address, "text", Some.Settings, Ct);

        await database.Chats.SuspendThreadAsync(addresses[1], "deleted", Ct);

        Assert.Equal(
            [ChatState.Active, ChatState.Suspended, ChatState.Active], (await database.Chats.ThreadsAsync(addresses[0], Ct)).Select(chat => chat.State));
    }

    [Fact]
    public async Task A_state_stays_until_it_is_changed()
    {
        using var database = await TestDatabase.CreateAsync();
        var chat = await database.ChatAsync();
        await database.Chats.SetStateAsync(chat.Id, ChatState.Paused, Ct);
        Assert.Equal(ChatState.Paused, (await database.ChatAsync()).State);
        await database.Chats.SetStateAsync(chat.Id, ChatState.Active, Ct);
        Assert.Equal(ChatState.Active, (await database.ChatAsync()).State);
    }
}
