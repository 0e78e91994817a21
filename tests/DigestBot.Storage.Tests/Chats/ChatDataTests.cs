using System.Text.Json;
using Dapper;
using DigestBot.Core.Chats;
using DigestBot.Core.Conversation;
using DigestBot.Core.Delivery;
using DigestBot.Core.Languages;
using DigestBot.Storage.Chats;
using DigestBot.Storage.Tests.Delivery;
using DigestBot.Storage.Tests.Support;

namespace DigestBot.Storage.Tests.Chats;

public class ChatDataTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_table_that_knows_a_chat_or_a_person_is_thought_of()
    {
        using var database = await TestDatabase.CreateAsync();
        var tables = await database.LookAsync(connection => connection.Query<string>("""
            WITH RECURSIVE known (name) AS (
                SELECT DISTINCT t.name FROM sqlite_master t JOIN pragma_table_info(t.name) c
                WHERE t.type = 'table' AND (t.name = 'chat' OR c.name LIKE '%chat%' OR c.name LIKE '%person%' OR c.name IN ('keeper', 'saved_by'))
                UNION SELECT t.name FROM known n JOIN sqlite_master t JOIN pragma_foreign_key_list(t.name) k ON k."table" = n.name
                WHERE t.type = 'table')
            SELECT name FROM known ORDER BY 1
            """).AsList());
        Assert.Equal(ChatData.Tables, tables);
    }

    [Fact]
    public void Every_table_has_a_word_for_people_or_is_among_the_rest() => Assert.All(ChatData.Tables, table =>
    {
        var isRest = ForgottenWords.Rest.Contains(table);
        Assert.All([Texts.English, Texts.Chinese], texts => Assert.Equal(isRest, texts.ForgottenOf(table, 2) == texts.OtherRecords(2)));
    });

    [Fact]
    public async Task What_is_stored_is_handed_out_and_then_gone_and_another_chats_stays()
    {
        using var database = await OutboxTests.PlannedAsync(chats: 2, categories: 2);
        await database.RenderAsync();
        var (chat, other) = (await database.ChatAsync("chat0"), await database.ChatAsync("chat1"));
        var paper = await database.LookAsync(connection => connection.QueryFirst<string>("SELECT arxiv_id FROM paper"));
        Assert.True(Core.Digests.ArxivId.TryParse(paper, out var id));
        await database.Saved.ChangeAsync(chat.Id, id, "ada", marks => marks with { Note = "secret" }, Ct);
        await database.Saved.ChangeAsync(other.Id, id, "ada", marks => marks, Ct);
        await database.Chats.SetKeeperAsync(other.Id, "ada", Ct);
        await database.Transcript.AppendAsync(chat.Address, TranscriptAuthor.Person, "hello", false, database.Time.Now, Ct, Attachment.Of("a.bib", "text/plain", "x"));
        await database.Transcript.AppendAsync(other.Address, TranscriptAuthor.Person, "words in a group", false, database.Time.Now, Ct, person: "ada");
        var theirs = await database.Transcript.AppendAsync(other.Address, TranscriptAuthor.Person, "an answer", false, database.Time.Now, Ct, person: "ben");
        var data = new ChatData(database.Database);
        var onItsWay = (await database.LeaseAsync(chatId: chat.Id))[0];

        using var json = JsonDocument.Parse(await data.ReadAsync(chat, "ada", Ct));
        Assert.Equal(paper, json.RootElement.GetProperty("paper")[0].GetProperty("arxiv_id").GetString());
        Assert.Equal(["cs.A", "cs.B"], json.RootElement.GetProperty("body").EnumerateArray().Select(body => body.GetProperty("category").GetString()).Order());
        Assert.Equal("secret", json.RootElement.GetProperty("saved_paper")[0].GetProperty("note").GetString());
        Assert.Equal("ada", json.RootElement.GetProperty("chat_elsewhere")[0].GetProperty("keeper").GetString());
        Assert.Equal("words in a group", Assert.Single(json.RootElement.GetProperty("transcript_entry_elsewhere").EnumerateArray()).GetProperty("content").GetString());
        Assert.Equal("2026-06-01T08:00:00Z", json.RootElement.GetProperty("saved_paper")[0].GetProperty("saved_at").GetString());
        Assert.All(Numbers(json.RootElement), number => Assert.InRange(number, -1, 100_000_000_000));
        var forgotten = await data.ForgetAsync(chat, "ada", Ct);

        Assert.Contains(new ForgottenRows("saved_paper", 1), forgotten);
        Assert.Contains(new ForgottenRows("delivery", 2), forgotten);
        await database.RecordAsync(onItsWay, new DeliveryRecord.Sent("m", database.Time.Now));
        Assert.Null(await database.Chats.FindAsync(chat.Address, Ct));
        Assert.Empty(await data.ForgetAsync(chat, "ada", Ct));
        Assert.Null((await database.ChatAsync("chat1")).Keeper);
        Assert.Equal([theirs], await database.Transcript.ReadAsync(other.Address, 0, 10, Ct));
        Assert.Equal("", (await database.Saved.FindAsync(other.Id, id, "zh", Ct))!.SavedBy);
        Assert.Equal(["chat1"], (await database.SendAllAsync()).Select(sent => sent.Chat).Distinct());
        Assert.Empty(await database.LookAsync(connection => connection.Query("PRAGMA foreign_key_check")));
        Assert.Equal(0, await database.LookAsync(connection => connection.QuerySingle<int>("SELECT count(*) FROM subscription WHERE chat_id = @Id", new { chat.Id })));
    }

    // An instant in milliseconds would stand out.
    private static IEnumerable<double> Numbers(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Numbers(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Numbers),
        JsonValueKind.Number => [element.GetDouble()],
        _ => [],
    };
}
