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
