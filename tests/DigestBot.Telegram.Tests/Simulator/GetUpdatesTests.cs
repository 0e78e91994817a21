using DigestBot.Simulators.Telegram.Happenings;

namespace DigestBot.Telegram.Tests.Simulator;

/// <summary>How updates are fetched and confirmed.</summary>
public sealed class GetUpdatesTests : IAsyncLifetime
{
    private Visitor _visitor = null!;

    public async ValueTask InitializeAsync() => _visitor = await Visitor.ComeAsync();

    public ValueTask DisposeAsync() => _visitor.DisposeAsync();

    [Fact]
    public async Task Updates_come_again_until_an_offset_confirms_them()
    {
        var ids = Write(3);

        Assert.Equal(ids, await IdsAsync("{}"));
        Assert.Equal(ids, await IdsAsync("{}"));
        Assert.Equal(ids[..2], await IdsAsync("""{"limit":2}"""));
        Assert.Equal(ids[1..], await IdsAsync($$"""{"offset":{{ids[1]}}}"""));
        Assert.Equal(ids[1..], await IdsAsync("{}"));
        Assert.Empty(await IdsAsync($$"""{"offset":{{ids[2] + 1}}}"""));
    }

    [Fact]
    public async Task A_negative_offset_forgets_all_but_the_last_ones()
    {
        var ids = Write(5);

        Assert.Equal(ids[3..], await IdsAsync("""{"offset":-2}"""));
        Assert.Equal(ids[3..], await IdsAsync("{}"));
        Assert.Equal(ids[3..], await IdsAsync("""{"offset":-20}"""));
    }

    [Fact]
    public async Task At_most_a_hundred_come_at_once()
    {
        var ids = Write(101);

        Assert.Equal(ids[..100], await IdsAsync("""{"limit":1000}"""));
        Assert.Equal(ids[..1], await IdsAsync("""{"limit":0}"""));
    }

    [Fact]
    public async Task A_long_poll_ends_when_something_comes()
    {
        var poll = IdsAsync("""{"timeout":50}""");
        Assert.False(poll.IsCompleted);

        Assert.Equal(Write(1), await poll);
    }

    [Fact]
    public async Task A_long_poll_ends_with_nothing_when_its_time_is_over() => Assert.Empty(await IdsAsync("""{"timeout":1}"""));

    [Fact]
    public async Task A_second_poll_puts_an_end_to_the_first()
    {
        var first = _visitor.TryAsync("getUpdates", """{"timeout":50}""");
        var second = _visitor.TryAsync("getUpdates", """{"timeout":50}""");

        var ended = await await Task.WhenAny(first, second);
        Assert.Equal("409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running", ended);
        Write(1);
        Assert.Contains("ok", await Task.WhenAll(first, second));
    }

    [Fact]
    public async Task Only_the_kinds_come_that_were_asked_for()
    {
        await _visitor.UpdatesAsync("""{"allowed_updates":["callback_query"]}""");
        Assert.Null(_visitor.Server.Happen(new Writes(7, "a")).Update);

        await _visitor.UpdatesAsync("""{"allowed_updates":["message"]}""");
        Assert.NotNull(_visitor.Server.Happen(new Writes(7, "b")).Update);

        await _visitor.UpdatesAsync("""{"allowed_updates":[]}""");
        Assert.NotNull(_visitor.Server.Happen(new BotBecomes(7, DigestBot.Simulators.Telegram.World.MemberStatus.Kicked)).Update);
        Assert.Null(_visitor.Server.Happen(new UpdateComes("chat_member", "{}")).Update);
    }

    private int[] Write(int count) => [.. Enumerable.Range(0, count).Select(i => _visitor.Server.Happen(new Writes(7, $"text {i}")).Update!.Value)];

    private async Task<int[]> IdsAsync(string json) => [.. (await _visitor.UpdatesAsync(json)).Select(update => update!["update_id"]!.GetValue<int>())];
}
