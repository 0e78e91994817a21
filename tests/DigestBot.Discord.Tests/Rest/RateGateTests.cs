using DigestBot.Discord.Api.Rest;
using DigestBot.Discord.Api.Rest.Limits;
using DigestBot.Discord.Tests.Support;
using DigestBot.Tests.Adapters;

namespace DigestBot.Discord.Tests.Rest;

/// <summary>The limits by themselves, on a clock that stands.</summary>
public sealed class RateGateTests
{
    private static readonly RateHeaders NoHeaders = new(null, null, null, null, null, null);

    private readonly ManualTime _time = new();
    private readonly RateGate _gate;

    public RateGateTests() => _gate = new(_time, requestsPerSecond: 50);

    [Fact]
    public async Task Before_the_first_answer_only_one_goes_and_then_as_many_as_it_says()
    {
        var first = await EnterAsync(Send("1"));
        Assert.Null(await EnterAsync(Send("1")));
        Answer(Send("1"), first!, Headers("a", 5, 4, 5));

        Assert.Equal(4, await CountAsync(Send("1")));
    }

    [Fact]
    public async Task What_is_under_way_is_not_counted_as_free_twice()
    {
        var first = await EnterAsync(Send("1"));
        Answer(Send("1"), first!, Headers("a", 5, 4, 5));
        var second = await EnterAsync(Send("1"));
        var third = await EnterAsync(Send("1"));

        // The answer to the second may have been written before the third arrived.
        Answer(Send("1"), second!, Headers("a", 5, 3, 5));

        Assert.NotNull(third);
        Assert.Equal(2, await CountAsync(Send("1")));
    }

    [Fact]
    public async Task After_its_window_a_bucket_is_full_again()
    {
        Answer(Send("1"), (await EnterAsync(Send("1")))!, Headers("a", 5, 0, 2.5));
        Assert.Equal(TimeSpan.FromSeconds(2.5), await WaitAsync(Send("1")));
        _time.Pass(2.5);

        Assert.Equal(5, await CountAsync(Send("1")));
    }

    [Fact]
    public async Task Each_top_level_resource_has_buckets_of_its_own()
    {
        Answer(Send("1"), (await EnterAsync(Send("1")))!, Headers("a", 5, 0, 5));

        Assert.NotNull(await EnterAsync(Send("2")));
        Assert.Null(await EnterAsync(Send("1")));
    }

    [Fact]
    public async Task Routes_of_one_name_share_a_bucket_once_it_is_known()
    {
        Answer(Send("1"), (await EnterAsync(Send("1")))!, Headers("a", 5, 4, 5));
        var edit = await EnterAsync(Edit("1"));
        Answer(Edit("1"), edit!, Headers("a", 5, 1, 5));

        Assert.Equal(1, await CountAsync(Send("1")));
        Assert.Null(await EnterAsync(Edit("1")));
    }

    [Fact]
    public async Task A_route_without_limits_is_not_held_back()
    {
        Answer(Send("1"), (await EnterAsync(Send("1")))!, NoHeaders);

        Assert.Equal(20, await CountAsync(Send("1"), most: 20));
    }

    [Fact]
    public async Task In_no_second_more_go_than_all_together_may()
    {
        var sent = 0;
        for (var channel = 0; channel < 60; channel++)
            sent += await EnterAsync(Send($"{channel}")) is null ? 0 : 1;
        Assert.Equal(50, sent);
        Assert.NotNull(await EnterAsync(RestRoute.OfInteraction("1", "token")));
        _time.Pass(1.03);

        Assert.NotNull(await EnterAsync(Send("60")));
    }

    [Theory]
    [InlineData(RateScope.User, false)]
    [InlineData(RateScope.Shared, false)]
    [InlineData(RateScope.Global, true)]
    public async Task A_refusal_holds_as_long_and_for_as_much_as_it_says(RateScope scope, bool forAll)
    {
        var entered = (await EnterAsync(Send("1")))!;
        _gate.Answered(Send("1"), entered, 429, NoHeaders with { Scope = scope }, TimeSpan.FromSeconds(1.5), isReadable: true);

        Assert.Equal(TimeSpan.FromSeconds(1.5), await WaitAsync(Send("1")));
        Assert.Equal(forAll, await EnterAsync(Send("2")) is null);
        _time.Pass(1.5);
        Assert.NotNull(await EnterAsync(Send("1")));
    }

    [Fact]
    public async Task A_page_instead_of_a_refusal_stops_everything()
    {
        _gate.Answered(Send("1"), (await EnterAsync(Send("1")))!, 429, NoHeaders, retryAfter: null, isReadable: false);

        Assert.Equal(TimeSpan.FromMinutes(1), await WaitAsync(Send("2")));
    }

    [Fact]
    public async Task Long_before_the_ban_nothing_is_sent_any_more()
    {
        for (var count = 0; count < InvalidRequests.Most; count++)
            await RefuseAsync(403, scope: null);
        Assert.Equal(InvalidRequests.Window, await WaitAsync(Send("other")));
        Assert.Equal(InvalidRequests.Window, await WaitAsync(RestRoute.OfInteraction("1", "token")));
        _time.Pass(InvalidRequests.Window.TotalSeconds);

        Assert.NotNull(await EnterAsync(Send("other")));
    }

    [Theory]
    [InlineData(404, null)]
    [InlineData(400, null)]
    [InlineData(429, RateScope.Shared)]
    public async Task What_does_not_count_towards_the_ban_is_not_counted(int status, RateScope? scope)
    {
        for (var count = 0; count <= InvalidRequests.Most; count++)
            await RefuseAsync(status, scope);

        Assert.NotNull(await EnterAsync(Send("other")));
    }

    [Fact]
    public void Buckets_that_count_nothing_are_forgotten()
    {
        var buckets = new Buckets();
        for (var channel = 0; channel < 5000; channel++)
            buckets.Of(Send($"{channel}"), TimeSpan.Zero);

        Assert.InRange(buckets.Count, 1, 1001);
    }

    private static RestRoute Send(string channel) => RestRoute.OfChannel(HttpMethod.Post, channel, "/messages");

    private static RestRoute Edit(string channel) => RestRoute.OfChannel(HttpMethod.Patch, channel, "/messages", "7");

    private static RateHeaders Headers(string bucket, int limit, int remaining, double resetAfter) =>
        new(bucket, limit, remaining, TimeSpan.FromSeconds(resetAfter), null, null);

    private async Task RefuseAsync(int status, RateScope? scope)
    {
        var route = RestRoute.OfWebhook(HttpMethod.Post, "1", "token", "");
        _gate.Answered(route, (await EnterAsync(route))!, status, NoHeaders with { Scope = scope }, TimeSpan.Zero, isReadable: true);
    }

    private async Task<Bucket?> EnterAsync(RestRoute route) => (await _gate.EnterAsync(route, Patience.None, Scene.Ct)).Entered;

    private async Task<TimeSpan?> WaitAsync(RestRoute route) => (await _gate.EnterAsync(route, Patience.None, Scene.Ct)).Obstacle?.Wait;

    private async Task<int> CountAsync(RestRoute route, int most = 10)
    {
        var count = 0;
        while (count < most && await EnterAsync(route) is not null)
            count++;
        return count;
    }

    private void Answer(RestRoute route, Bucket entered, RateHeaders headers) =>
        _gate.Answered(route, entered, 200, headers, retryAfter: null, isReadable: false);
}
