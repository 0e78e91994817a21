using DigestBot.Core.Chats;
using DigestBot.Core.Delivery;
using DigestBot.Storage.Operation;
using DigestBot.Storage.Tests.Support;
using NodaTime;

namespace DigestBot.Storage.Tests.Operation;

/// <summary>Editions that operators hold back: nothing of them is lost, and nothing comes twice.</summary>
public sealed class HoldTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private EditionHolds _holds = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _holds = new(_database.Database, _database.Time);
    }

    public ValueTask DisposeAsync()
    {
        _database.Dispose();
        return default;
    }

    [Fact]
    public async Task What_is_held_is_pushed_to_nobody_and_once_to_all_when_it_is_released()
    {
        await EagerAsync("anna");
        await DailyAsync("bert");
        var held = await ImportAsync(1, (1, "cs.CV"));
        Assert.True(await _holds.HoldAsync(held, Ct));
        Assert.Empty(await PushAsync(Hour(1, 10)));
        Assert.Empty(await PushAsync(Hour(2, 10)));

        Assert.True(await _holds.ReleaseAsync(held, Ct));
        Assert.Equal([("anna", "0601 cs.CV: 1"), ("bert", "0601 cs.CV: 1")], await PushAsync(Hour(2, 11)));
        Assert.Empty(await PushAsync(Hour(3, 10)));
    }

    [Fact]
    public async Task What_arrives_later_waits_behind_it_and_comes_with_it()
    {
        await EagerAsync("anna");
        var held = await ImportAsync(1, (1, "cs.CV"));
        await _holds.HoldAsync(held, Ct);
        await ImportAsync(2, (2, "cs.CV"));
        Assert.Empty(await PushAsync(Hour(2, 10)));

        await _holds.ReleaseAsync(held, Ct);
        Assert.Equal([("anna", "0602 cs.CV: 2"), ("anna", "0601 cs.CV: 1")], await PushAsync(Hour(2, 11)));
    }

    [Fact]
    public async Task Who_had_it_before_it_was_held_does_not_get_it_again()
    {
        await EagerAsync("anna");
        await DailyAsync("bert");
        var held = await ImportAsync(1, (1, "cs.CV"));
        Assert.Equal([("anna", "0601 cs.CV: 1")], await PushAsync(Hour(1, 8)));
        await _holds.HoldAsync(held, Ct);
        Assert.Empty(await PushAsync(Hour(1, 10)));
        Assert.Empty(await PushAsync(Hour(1, 10), PlanMode.Now));

        await _holds.ReleaseAsync(held, Ct);
        Assert.Equal([("bert", "0601 cs.CV: 1")], await PushAsync(Hour(1, 11)));
        Assert.Empty(await PushAsync(Hour(2, 10)));
    }

    [Fact]
    public async Task Nobody_gets_what_is_dropped_but_all_get_what_comes_after_it()
    {
        await EagerAsync("anna");
        var held = await ImportAsync(1, (1, "cs.CV"));
        await _holds.HoldAsync(held, Ct);
        await ImportAsync(2, (2, "cs.CV"));
        Assert.True(await _holds.DropAsync(held, Ct));
        Assert.Equal([("anna", "0602 cs.CV: 2")], await PushAsync(Hour(2, 10)));
        Assert.False(await _holds.DropAsync(held, Ct));
        Assert.False(await _holds.ReleaseAsync(held, Ct));
    }

    [Fact]
    public async Task The_canary_has_it_first_and_all_others_when_its_time_is_over()
    {
        await EagerAsync("anna");
        var canary = await DailyAsync("ada");
        await _holds.SetCanaryAsync(new(canary.Id, Duration.FromHours(1)), Ct);
        await ImportAsync(1, (1, "cs.CV"));
        Assert.Empty(await PushAsync(Hour(1, 8)));
        Assert.Equal((canary.Address, false), (await _holds.ListAsync(Ct)) is [var held] ? (held.Canary, held.IsShown) : default);

        await _database.Outbox.PlanAsync(new(_database.Time.Now, PlanMode.Now, canary.Id) { IgnoresHolds = true }, Ct);
        Assert.Equal([("ada", "0601 cs.CV: 1")], await _database.SendAllAsync());

        Assert.Equal(0, await _holds.ReleaseDueAsync(_database.Time.Now, Ct));
        Assert.Equal(1, await _holds.ReleaseDueAsync(_database.Time.Now + Duration.FromHours(1), Ct));
        Assert.Equal([("anna", "0601 cs.CV: 1")], await PushAsync(Hour(1, 10)));
        Assert.Empty(await PushAsync(Hour(2, 10)));
    }

    [Fact]
    public async Task A_word_of_the_operator_takes_the_place_of_the_clock()
    {
        var canary = await EagerAsync("ada");
        await _holds.SetCanaryAsync(new(canary.Id, Duration.FromHours(1)), Ct);
        var held = await ImportAsync(1, (1, "cs.CV"));
        Assert.True(await _holds.HoldAsync(held, Ct));
        Assert.Equal(0, await _holds.ReleaseDueAsync(Hour(5, 0), Ct));
        Assert.False(await _holds.HoldAsync(held, Ct));
    }

    [Fact]
    public async Task A_chat_that_is_gone_is_no_canary()
    {
        var canary = await EagerAsync("ada");
        await _holds.SetCanaryAsync(new(canary.Id, Duration.FromHours(1)), Ct);
        await _database.Chats.SetStateAsync(canary.Id, ChatState.Suspended, Ct);
        await ImportAsync(1, (1, "cs.CV"));
        Assert.Empty(await _holds.ListAsync(Ct));
    }

    [Fact]
    public async Task While_something_is_held_nobody_is_kept_busy_with_it()
    {
        await EagerAsync("anna");
        var held = await ImportAsync(1, (1, "cs.CV"));
        await _holds.HoldAsync(held, Ct);
        await PushAsync(Hour(1, 10));
        Assert.Null(await _database.Outbox.NextDueAsync(["local"], Ct));
        await _holds.ReleaseAsync(held, Ct);
        Assert.Equal(_database.Time.Now, await _database.Outbox.NextDueAsync(["local"], Ct));
    }

    private Task<Chat> EagerAsync(string id) => _database.ChatAsync(id, Some.Settings with { DeliveryTime = null }, categories: "cs.*");

    private Task<Chat> DailyAsync(string id) => _database.ChatAsync(id, categories: "cs.*");

    private async Task<long> ImportAsync(int day, params (int Id, string Category)[] papers)
    {
        await _database.ImportAsync(Some.Day(day), papers);
        return (await _database.Editions.FindByDateAsync(Some.Day(day), "zh", Ct))!.Id;
    }

    private static Instant Hour(int day, int hour) => Instant.FromUtc(2026, 6, day, hour, 0);

    private async Task<IEnumerable<(string Chat, string Content)>> PushAsync(Instant at, PlanMode mode = PlanMode.Due)
    {
        _database.Time.Now = at;
        await _database.PlanAsync(mode);
        return await _database.SendAllAsync();
    }
}
