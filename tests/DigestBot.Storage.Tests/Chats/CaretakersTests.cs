using DigestBot.Core.Chats;
using DigestBot.Storage.Chats;
using DigestBot.Storage.Tests.Support;

namespace DigestBot.Storage.Tests.Chats;

public class CaretakersTests
{
    private static readonly ChatAddress Home = new("web", "7");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_finds_the_chats_they_were_noted_for_and_nobody_else_does()
    {
        using var database = await TestDatabase.CreateAsync();
        var caretakers = new Caretakers(database.Database);
        var (first, second) = (await OpenAsync(database, "-1"), await OpenAsync(database, "-2"));
        await caretakers.AddAsync(first.Id, "7", Ct);
        await caretakers.AddAsync(first.Id, "7", Ct);
        await caretakers.AddAsync(second.Id, "7", Ct);

        Assert.Equal([second, first], await caretakers.ChatsOfAsync("web", "7", atMost: 20, Ct));
        Assert.Equal([second], await caretakers.ChatsOfAsync("web", "7", atMost: 1, Ct));
        Assert.Empty(await caretakers.ChatsOfAsync("web", "8", atMost: 20, Ct));
        Assert.Empty(await caretakers.ChatsOfAsync("local", "7", atMost: 20, Ct));
    }

    [Fact]
    public async Task What_is_said_somewhere_means_another_chat_until_it_ends_also_after_a_restart()
    {
        using var database = await TestDatabase.CreateAsync();
        await OpenAsync(database, Home.ChatId);
        var channel = await OpenAsync(database, "-1");
        await new Caretakers(database.Database).SpeakForAsync(Home, channel.Id, Ct);

        Assert.Equal(channel, await new Caretakers(database.Database).SpokenForAsync(Home, Ct));
        Assert.Null(await new Caretakers(database.Database).SpokenForAsync(channel.Address, Ct));

        await new Caretakers(database.Database).SpeakForAsync(Home, chatId: null, Ct);
        Assert.Null(await new Caretakers(database.Database).SpokenForAsync(Home, Ct));
    }

    [Fact]
    public async Task A_chat_that_moves_and_meets_itself_keeps_who_looks_after_it()
    {
        using var database = await TestDatabase.CreateAsync();
        var caretakers = new Caretakers(database.Database);
        await OpenAsync(database, Home.ChatId);
        var (old, moved) = (await OpenAsync(database, "-1"), await OpenAsync(database, "-100"));
        await caretakers.AddAsync(old.Id, "7", Ct);
        await caretakers.AddAsync(moved.Id, "7", Ct);
        await caretakers.AddAsync(moved.Id, "8", Ct);
        await caretakers.SpeakForAsync(Home, moved.Id, Ct);

        await database.Queue.MoveChatAsync(old.Address, "-100", Ct);

        Assert.Equal("-100", Assert.Single(await caretakers.ChatsOfAsync("web", "7", 20, Ct)).Address.ChatId);
        Assert.Single(await caretakers.ChatsOfAsync("web", "8", 20, Ct));
        Assert.Equal(old.Id, (await caretakers.SpokenForAsync(Home, Ct))!.Id);
    }

    private static Task<Chat> OpenAsync(TestDatabase database, string chat) => database.Chats.OpenAsync(new("web", chat), "text", Some.Settings, Ct);
}
