using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Operation;
using DigestBot.Storage.Operation;
using DigestBot.Storage.Tests.Support;
using NodaTime;

namespace DigestBot.Storage.Tests.Operation;

public class OperationsTests
{
    private static readonly Operator Ada = new("telegram", "1815");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_announcement_goes_once_to_every_active_chat_without_a_sound()
    {
        using var database = await TestDatabase.CreateAsync();
        var announcements = new Announcements(database.Database, database.Time);
        await database.ChatAsync("anna");
        await database.ChatAsync("bert", Some.Settings with { Language = "en" });
        await database.ChatAsync("away");
        await database.Chats.SetStateAsync((await database.ChatAsync("away")).Id, ChatState.Paused, Ct);
        var id = await announcements.DraftAsync("We move tonight.", Ct);
        Assert.Null(await announcements.SendAsync(id, Ct));

        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));
        Assert.Equal(2, await announcements.CountChatsAsync(Ct));
        Assert.Equal(2, await announcements.SendAsync(id, Ct));
        Assert.Null(await announcements.SendAsync(id, Ct));

        Assert.All(await database.Outbox.UnrenderedAsync(Ct), body => Assert.Equal((id, PushNotice.Announcement), (body.Announcement, body.Notice)));
        await database.RenderAsync();
        var leased = await database.LeaseAsync();
        Assert.Equal(["anna", "bert"], leased.Select(delivery => delivery.Chat.ChatId).Order());
        Assert.All(leased, delivery => Assert.True(delivery.Message.Silent));
    }

    [Fact]
    public async Task An_edition_is_sent_again_as_it_is_by_now_in_each_chats_order()
    {
        using var database = await TestDatabase.CreateAsync();
        var operations = Of(database);
        await database.ChatAsync("anna", Some.Settings with { DeliveryTime = null }, categories: "cs.*");
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"), (2, "cs.AI"));
        var edition = (await database.Editions.FindByDateAsync(Some.Day(1), "zh", Ct))!.Id;
        Assert.Equal(0, await operations.CountSentAsync(edition, Ct));
        await database.PlanAsync(PlanMode.Due);
        var first = await database.SendAllAsync();

        Assert.Equal(2, await operations.CountSentAsync(edition, Ct));
        Assert.Equal(2, await operations.ResendAsync(edition, Ct));
        Assert.Equal(first, await database.SendAllAsync());
        Assert.Equal(2, await operations.ResendAsync(edition, Ct));
    }

    [Fact]
    public async Task What_operators_did_is_listed_the_latest_first()
    {
        using var database = await TestDatabase.CreateAsync();
        var operations = Of(database);
        await operations.NoteAsync(Ada, "hold 2026-06-01", Ct);
        database.Time.Now += Duration.FromHours(1);
        await operations.NoteAsync(Ada, "release 2026-06-01", Ct);
        Assert.Equal([new(database.Time.Now, Ada, "release 2026-06-01"), new(database.Time.Now - Duration.FromHours(1), Ada, "hold 2026-06-01")],
            await operations.ActsAsync(10, Ct));
        Assert.Single(await operations.ActsAsync(1, Ct));
    }

    [Fact]
    public async Task What_is_ahead_is_what_chats_were_not_planned_yet()
    {
        using var database = await TestDatabase.CreateAsync();
        var operations = Of(database);
        await database.ChatAsync("anna", categories: "cs.CV");
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"));
        var edition = (await database.Editions.FindByDateAsync(Some.Day(1), "zh", Ct))!.Id;
        var ahead = await operations.AheadAsync(Ct);
        Assert.Equal(1, ahead.Chats);
        Assert.Equal([edition], ahead.Editions);

        await database.PlanAsync(PlanMode.Now);
        ahead = await operations.AheadAsync(Ct);
        Assert.Equal(0, ahead.Chats);
        Assert.Empty(ahead.Editions);
    }

    [Fact]
    public async Task A_backup_stands_beside_the_database()
    {
        using var database = await TestDatabase.CreateAsync();
        var copy = await Of(database).BackUpAsync(Ct);
        Assert.Equal(copy.Bytes, new FileInfo(Path.Combine(database.Folder, copy.Name)).Length);
    }

    private static Operations Of(TestDatabase database) => new(database.Database, new StorageOptions { Path = database.Path, Sqlite = TestDatabase.Choice }, database.Time);
}
