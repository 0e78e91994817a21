using System.Net;
using System.Text.Json;
using DigestBot.Core.Conversation.Receiving;
using DigestBot.Core.Delivery;
using DigestBot.Core.Delivery.Watching;
using DigestBot.Operation.Tests.Support;

namespace DigestBot.Operation.Tests;

/// <summary>What whoever keeps the bot running is told.</summary>
public class HealthTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_alive_whatever_else_is_wrong()
    {
        await using var pages = await Pages.StartAsync();
        using var answer = await pages.GetAsync("/health/live");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("""{"status":"alive"}""", await answer.Content.ReadAsStringAsync(Ct));
    }

    [Fact]
    public async Task It_is_ready_once_it_works_and_every_adapter_hears()
    {
        await using var pages = await Pages.StartAsync(adapters: [new("telegram", IsHeard: true), new("web", IsHeard: false)]);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await ReadyAsync(pages)).Status);
        pages.Part<ReceiverStates>().Hears("telegram");
        await WorkingAsync(pages, async () =>
        {
            var (status, health) = await ReadyAsync(pages);
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.Equal("ready", health.GetProperty("status").GetString());
            Assert.Equal(
                ["database", "planning", "service", "telegram hearing", "telegram sending", "web sending"],
                health.GetProperty("checks").EnumerateObject().Select(check => check.Name).Order(StringComparer.Ordinal));
        });
    }

    [Fact]
    public async Task What_is_wrong_is_named_with_its_reason()
    {
        await using var pages = await Pages.StartAsync(adapters: [new("telegram", IsHeard: true)]);
        pages.Part<ReceiverStates>().IsDeaf("telegram", "Somebody else gets this bot's news.");
        pages.Part<DeliveryProgress>().Broken("telegram", "The token is wrong.");
        await WorkingAsync(pages, async () =>
        {
            var (status, health) = await ReadyAsync(pages);
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "not ready"), (status, health.GetProperty("status").GetString()));
            Assert.Equal("Somebody else gets this bot's news.", Reason(health, "telegram hearing"));
            Assert.Equal("The token is wrong.", Reason(health, "telegram sending"));
            Assert.Equal("ok", health.GetProperty("checks").GetProperty("database").GetProperty("status").GetString());
        });
    }

    [Fact]
    public async Task Without_the_lease_it_is_not_ready_and_says_why()
    {
        await using var pages = await Pages.StartAsync();
        Assert.StartsWith("Another DigestBot works on this database", Reason((await ReadyAsync(pages)).Health, "service"));
    }

    [Fact]
    public async Task What_has_not_got_on_for_as_long_as_the_watchdog_waits_is_a_trouble()
    {
        var time = new HandTime();
        await using var pages = await Pages.StartAsync(time: time, adapters: [new("telegram", IsHeard: false)]);
        pages.Part<DeliveryProgress>().Beat("telegram");
        await WorkingAsync(pages, async () =>
        {
            Assert.Equal(HttpStatusCode.OK, (await ReadyAsync(pages)).Status);
            time.Pass(pages.Part<DeliveryOptions>().StallAfter + TimeSpan.FromSeconds(1));
            Assert.StartsWith("Nothing has got on for 5 minutes", Reason((await ReadyAsync(pages)).Health, "telegram sending"));
        });
    }

    [Fact]
    public async Task What_is_due_and_not_planned_for_as_long_is_a_trouble()
    {
        var time = new HandTime();
        await using var pages = await Pages.StartAsync(time: time);
        var planning = pages.Part<PlanningProgress>();
        await WorkingAsync(pages, async () =>
        {
            planning.Begin();
            time.Pass(pages.Part<DeliveryOptions>().StallAfter + TimeSpan.FromSeconds(1));
            planning.Begin();
            Assert.StartsWith("It has been looked for what is due for 5 minutes", Reason((await ReadyAsync(pages)).Health, "planning"));
            planning.End();
            Assert.Equal(HttpStatusCode.OK, (await ReadyAsync(pages)).Status);
        });
    }

    [Fact]
    public async Task Who_has_not_the_key_is_told_whether_and_not_why()
    {
        await using var pages = await Pages.StartAsync(Pages.Key);
        Assert.Equal("""{"status":"not ready"}""", await (await pages.GetAsync("/health/ready")).Content.ReadAsStringAsync(Ct));
        Assert.Contains("checks", await (await pages.GetAsync("/health/ready", ("Authorization", $"Bearer {Pages.Key}"))).Content.ReadAsStringAsync(Ct));
    }

    private static async Task<(HttpStatusCode Status, JsonElement Health)> ReadyAsync(Pages pages)
    {
        using var answer = await pages.GetAsync("/health/ready");
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        return (answer.StatusCode, JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(Ct)));
    }

    // The lease is held for as long as the check takes.
    private static async Task WorkingAsync(Pages pages, Func<Task> check)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var checking = new TaskCompletionSource();
        var working = pages.Part<Instance>().RunAsync(async _ =>
        {
            try
            {
                await Task.Yield();
                await check();
                checking.SetResult();
            }
            catch (Exception failure)
            {
                checking.SetException(failure);
            }

            await end.CancelAsync();
        }, end.Token);
        await checking.Task;
        await working.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static string? Reason(JsonElement health, string check) => health.GetProperty("checks").GetProperty(check).GetProperty("reason").GetString();
}
