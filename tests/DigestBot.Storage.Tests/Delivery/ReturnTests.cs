using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Core.Digests.Intake;
using DigestBot.Storage.Delivery;
using DigestBot.Storage.Tests.Support;
using NodaTime;

namespace DigestBot.Storage.Tests.Delivery;

/// <summary>A chat that was suspended and is back: what it missed comes in one push, none of it twice.</summary>
public class ReturnTests
{
    private static readonly string[] FirstPush = ["0601 cs.CV: 1", "0601 cs.AI: 2", "0601 math.CO: 3"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, PlanMode.Due)]
    [InlineData(1, PlanMode.Due)]
    [InlineData(2, PlanMode.Due)]
    [InlineData(1, PlanMode.Now)]
    public async Task Whatever_of_a_push_had_not_gone_out_comes_with_all_that_came_since_in_one_push(int sent, PlanMode mode)
    {
        using var database = await BegunAsync();
        var chat = await InterruptedAsync(database, sent);
        await database.ImportAsync(Some.Day(2), (1, "cs.CV"), (4, "cs.CV"));
        await database.ImportAsync(Some.Day(1), (1, "cs.CV"), (2, "cs.AI"), (3, "math.CO"), (5, "math.CO"));
        Assert.Empty(await At(database, 2, 9));

        await database.Chats.SetStateAsync(chat.Id, ChatState.Active, Ct);
        var pushed = await At(database, 3, 9, mode);

        Assert.Equal("0602 cs.CV: 4", pushed[0]);
        Assert.Equal(new[] { "0602 cs.CV: 4", "0601 math.CO: 5" }.Concat(FirstPush[sent..]).Order(), pushed.Order());
        Assert.Equal(pushed.Count, (await new PushHistory(database.Database).ReadAsync(chat.Id, 1, Ct))[0].Messages);
        Assert.Empty(await At(database, 4, 9));
    }

    [Fact]
    public async Task It_comes_at_once_though_the_day_was_served_before_the_interruption_and_though_nothing_came_since()
    {
        using var database = await BegunAsync();
        var chat = await InterruptedAsync(database, sent: 1);
        await database.Chats.SetStateAsync(chat.Id, ChatState.Active, Ct);
        Assert.Equal(FirstPush[1..], await At(database, 1, 11));
        Assert.Empty(await At(database, 2, 9));
    }

    [Fact]
    public async Task Eager_chats_catch_up_too()
    {
        using var database = await TestDatabase.CreateAsync();
        await database.ChatAsync(settings: Some.Settings with { DeliveryTime = null }, categories: ["cs.*", "math.CO"]);
        await ImportAsync(database);
        var chat = await InterruptedAsync(database, sent: 2);
        await database.Chats.SetStateAsync(chat.Id, ChatState.Active, Ct);
        Assert.Equal(FirstPush[2..], await At(database, 1, 11));
    }

    [Fact]
    public async Task What_is_too_old_or_no_longer_wanted_is_closed_and_the_chat_can_see_why()
    {
        using var database = await BegunAsync();
        var chat = await InterruptedAsync(database, sent: 1);
        await database.Chats.UnsubscribeAsync(chat.Id, "math.CO", Ct);
        await database.ImportAsync(Some.Day(20), (4, "cs.CV"));
        await database.Chats.SetStateAsync(chat.Id, ChatState.Active, Ct);

        Assert.Equal(["0620 cs.CV: 4"], await At(database, 20, 9));
        var pushes = await new PushHistory(database.Database).ReadAsync(chat.Id, 5, Ct);
        Assert.Equal(PushNotice.CatchUpWithoutOlder, pushes[0].Notice);
        Assert.Equal((2, "blocked; too old or no longer wanted when the chat came back"), (pushes[1].Failed, pushes[1].Reason));
        Assert.Empty(await database.Ledger.DeadLettersAsync(10, Ct));
    }

    [Fact]
    public async Task A_chat_that_is_interrupted_while_it_catches_up_catches_up_again()
    {
        using var database = await BegunAsync();
        var chat = await InterruptedAsync(database, sent: 1);
        await database.Chats.SetStateAsync(chat.Id, ChatState.Active, Ct);
        await InterruptedAsync(database, sent: 1);
        await database.Chats.SetStateAsync(chat.Id, ChatState.Active, Ct);
        Assert.Equal(FirstPush[2..], await At(database, 1, 12));
    }

    [Fact]
    public async Task A_rehearsal_closes_nothing()
    {
        using var database = await BegunAsync();
        var chat = await InterruptedAsync(database, sent: 1);
        await database.Chats.SetStateAsync(chat.Id, ChatState.Active, Ct);
        Assert.Equal(2, (await database.PlanAsync(PlanMode.Now, dryRun: true)).Deliveries);
        Assert.Equal(FirstPush[1..], await At(database, 1, 11));
    }

    [Fact]
    public async Task Other_chats_get_theirs_as_if_nothing_were()
    {
        using var database = await BegunAsync();
        await InterruptedAsync(database, sent: 1);
        await database.ChatAsync("ben", categories: "cs.CV");
        await database.ImportAsync(Some.Day(2), (4, "cs.CV"));
        Assert.Equal(["0602 cs.CV: 4"], await At(database, 2, 9));
    }

    private static async Task<TestDatabase> BegunAsync()
    {
        var database = await TestDatabase.CreateAsync();
        await database.ChatAsync(categories: ["cs.*", "math.CO"]);
        await ImportAsync(database);
        return database;
    }

    private static Task<IntakeOutcome> ImportAsync(TestDatabase database) =>
        database.ImportAsync(Some.Day(1), (1, "cs.CV"), (2, "cs.AI"), (3, "math.CO"));

    // At nine or later the push goes out, and after so many of its messages the chat refuses them.
    private static async Task<Chat> InterruptedAsync(TestDatabase database, int sent)
    {
        database.Time.Now = Instant.Max(database.Time.Now + Duration.FromMinutes(1), Instant.FromUtc(2026, 6, 1, 9, 0));
        await database.PlanAsync(PlanMode.Due);
        await database.RenderAsync();
        for (var message = 0; message < sent; message++)
            await database.SentAsync(Assert.Single(await database.LeaseAsync()));
        await database.RecordAsync(Assert.Single(await database.LeaseAsync()), new DeliveryRecord.Suspended(database.Time.Now, "blocked"));
        return await database.ChatAsync();
    }

    private static async Task<IReadOnlyList<string>> At(TestDatabase database, int day, int hour, PlanMode mode = PlanMode.Due)
    {
        database.Time.Now = Instant.FromUtc(2026, 6, day, hour, 0);
        await database.PlanAsync(mode, catchUpDays: 7);
        return [.. (await database.SendAllAsync()).Select(sent => sent.Content)];
    }
}
