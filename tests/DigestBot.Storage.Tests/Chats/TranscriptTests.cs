using DigestBot.Core.Chats;
using DigestBot.Storage.Tests.Support;

namespace DigestBot.Storage.Tests.Chats;

public class TranscriptTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_latest_entries_come_back_oldest_first_and_only_of_the_chat()
    {
        using var database = await TestDatabase.CreateAsync();
        var first = await SayAsync(database, "one");
        await SayAsync(database, "elsewhere", chat: "ben");
        var second = await SayAsync(database, "two\0<&>");
        var third = await SayAsync(database, "three");

        Assert.Equal([second, third], await database.Transcript.ReadAsync(Some.Chat(), 0, 2, Ct));
        Assert.Equal([second, third], await database.Transcript.ReadAsync(Some.Chat(), first.Id, 10, Ct));
        Assert.Empty(await database.Transcript.ReadAsync(Some.Chat(), third.Id, 10, Ct));
        Assert.True(first.Id < second.Id && second.Id < third.Id);
    }

    [Fact]
    public async Task An_entry_is_replaced_only_in_its_own_chat()
    {
        using var database = await TestDatabase.CreateAsync();
        var entry = await SayAsync(database, "page 1");
        Assert.False(await database.Transcript.ReplaceAsync(Some.Chat("ben"), entry.Id, "page 2", Ct));
        Assert.True(await database.Transcript.ReplaceAsync(Some.Chat(), entry.Id, "page 2", Ct));
        Assert.False(await database.Transcript.ReplaceAsync(Some.Chat(), entry.Id + 1, "page 2", Ct));
        Assert.Equal([entry with { Content = "page 2" }], await database.Transcript.ReadAsync(Some.Chat(), 0, 10, Ct));
    }

    private static Task<TranscriptEntry> SayAsync(TestDatabase database, string content, string chat = "anna") =>
        database.Transcript.AppendAsync(Some.Chat(chat), TranscriptAuthor.Bot, content, silent: true, database.Time.Now, Ct);
}
