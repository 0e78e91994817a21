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

    [Fact]
    public async Task Who_said_it_in_a_group_is_remembered()
    {
        using var database = await TestDatabase.CreateAsync();
        var said = await database.Transcript.AppendAsync(Some.Chat("@lab"), TranscriptAuthor.Person, "hi", silent: true, database.Time.Now, Ct, person: "ann");
        Assert.Equal("ann", said.Person);
        Assert.Equal([said], await database.Transcript.ReadAsync(Some.Chat("@lab"), 0, 10, Ct));
    }

    [Fact]
    public async Task A_file_stays_with_its_entry_and_of_many_the_last_few()
    {
        using var database = await TestDatabase.CreateAsync();
        List<long> ids = [];
        foreach (var number in Enumerable.Range(1, ITranscript.MostFiles + 1))
            ids.Add((await database.Transcript.AppendAsync(
                Some.Chat(), TranscriptAuthor.Bot, "here", silent: true, database.Time.Now, Ct, Attachment.Of($"{number}.bib", "text/plain", $"é {number}"))).Id);
        Assert.Equal("é 21", (await database.Transcript.FindFileAsync(Some.Chat(), ids[^1], Ct))!.Text);
        Assert.Null(await database.Transcript.FindFileAsync(Some.Chat(), ids[0], Ct));
        Assert.Null(await database.Transcript.FindFileAsync(Some.Chat("other"), ids[^1], Ct));
        var entries = await database.Transcript.ReadAsync(Some.Chat(), 0, 100, Ct);
        Assert.Equal((null, "2.bib"), (entries[0].FileName, entries[1].FileName));
    }
}
