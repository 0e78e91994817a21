using DigestBot.Core.Chats;
using DigestBot.Storage.Chats;
using DigestBot.Storage.Tests.Support;
using NodaTime;

namespace DigestBot.Storage.Tests.Chats;

public class ChatNotesTests
{
    private static readonly ChatAddress Person = new("discord", "@42");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_note_is_kept_over_a_restart_until_it_changes_or_is_dropped()
    {
        using var database = await TestDatabase.CreateAsync();
        await Notes(database).SetAsync(Person, "channel", "7001", lasts: true, Ct);
        Assert.Equal("7001", await Notes(database).FindAsync(Person, "channel", Ct));
        await Notes(database).SetAsync(Person, "channel", "7002", lasts: true, Ct);
        Assert.Equal("7002", await Notes(database).FindAsync(Person, "channel", Ct));

        Assert.True(await Notes(database).ForgetAsync(Person, "channel", Ct));
        Assert.False(await Notes(database).ForgetAsync(Person, "channel", Ct));
        Assert.Null(await Notes(database).FindAsync(Person, "channel", Ct));
    }

    [Fact]
    public async Task Of_many_who_keep_the_first_note_at_once_all_get_the_same()
    {
        using var database = await TestDatabase.CreateAsync();
        using var beside = database.Again();

        var standing = await Task.WhenAll(Enumerable.Range(0, 40).Select(turn =>
            Task.Run(() => Notes(turn % 2 == 0 ? database : beside).FirstAsync(Person, "salt", $"{turn}", Ct), Ct)));

        Assert.Equal(await Notes(database).FindAsync(Person, "salt", Ct), Assert.Single(standing.Distinct()));
    }

    [Fact]
    public async Task Each_chat_thread_and_name_has_its_own()
    {
        using var database = await TestDatabase.CreateAsync();
        await Notes(database).SetAsync(Person, "channel", "7001", lasts: true, Ct);

        Assert.Null(await Notes(database).FindAsync(Person, "post", Ct));
        Assert.Null(await Notes(database).FindAsync(Person with { Thread = "1" }, "channel", Ct));
        Assert.Null(await Notes(database).FindAsync(Person with { Platform = "web" }, "channel", Ct));
    }

    [Fact]
    public async Task What_does_not_last_goes_with_the_deliveries_of_its_time()
    {
        using var database = await TestDatabase.CreateAsync();
        await Notes(database).SetAsync(Person, "lasts", "x", lasts: true, Ct);
        await Notes(database).SetAsync(Person, "passes", "x", lasts: false, Ct);
        var noted = database.Time.Now;

        await database.Ledger.ClearAsync(noted, atMost: 100, Ct);
        Assert.NotNull(await Notes(database).FindAsync(Person, "passes", Ct));
        await database.Ledger.ClearAsync(noted + Duration.FromMilliseconds(1), atMost: 100, Ct);
        Assert.Null(await Notes(database).FindAsync(Person, "passes", Ct));
        Assert.NotNull(await Notes(database).FindAsync(Person, "lasts", Ct));
    }

    private static ChatNotes Notes(TestDatabase database) => new(database.Database, database.Time);
}
