using System.Text.RegularExpressions;
using DigestBot.Core.Conversation;
using DigestBot.Core.Delivery.Watching;
using DigestBot.Core.Metering;
using DigestBot.Core.Rendering.Dialects;
using DigestBot.Operation.Metrics;
using DigestBot.Operation.Tests.Support;

namespace DigestBot.Operation.Tests;

/// <summary>What Prometheus reads.</summary>
public partial class MetricsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_line_is_as_the_format_wants_it()
    {
        await using var pages = await Pages.StartAsync();
        pages.Part<BotMeter>().Answered("telegram", TimeSpan.FromMilliseconds(30));
        pages.Part<BotMeter>().TurnedDown("telegram");
        pages.Part<DeliveryProgress>().Sent("telegram");
        using var answer = await pages.GetAsync("/metrics");
        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.EndsWith("\n", text);
        Assert.DoesNotContain("\r", text);
        Assert.All(text.Split('\n')[..^1], line => Assert.Matches(Line(), line));
        Assert.Equal(Names(text, "HELP"), Names(text, "TYPE"));
        Assert.Equal(Names(text, "TYPE").Distinct(), Names(text, "TYPE"));
    }

    [Fact]
    public async Task It_counts_what_there_is()
    {
        await using var pages = await Pages.StartAsync();
        await pages.Part<IConversation>().AnswerAsync(
            new() { Chat = new("telegram", "1"), PersonId = "1", Dialect = new TextDialect(false), Text = "/start" }, Ct);
        pages.Part<DeliveryProgress>().Sent("telegram");
        pages.Part<DeliveryProgress>().AskedToWait("telegram");
        var lines = await LinesAsync(pages);
        Assert.Contains("digestbot_chats{platform=\"telegram\",state=\"active\"} 1", lines);
        Assert.Contains("digestbot_messages_sent_total{platform=\"telegram\"} 1", lines);
        Assert.Contains("digestbot_platform_waits_total{platform=\"telegram\"} 1", lines);
        Assert.Contains("digestbot_papers 0", lines);
        Assert.Contains("digestbot_source_healthy{source=\"arxiv\"} 1", lines);
        Assert.Contains("digestbot_build_info{version=\"1.2.3\"} 1", lines);
        Assert.Contains("# TYPE process_cpu_seconds_total counter", lines);
    }

    [Fact]
    public async Task A_histogram_counts_up_to_each_step()
    {
        await using var pages = await Pages.StartAsync();
        foreach (var milliseconds in (int[])[3, 30, 30, 70_000])
            pages.Part<BotMeter>().Answered("web", TimeSpan.FromMilliseconds(milliseconds));
        var lines = await LinesAsync(pages);
        Assert.Contains("# TYPE digestbot_answer_duration_seconds histogram", lines);
        Assert.Contains("digestbot_answer_duration_seconds_bucket{platform=\"web\",le=\"0.005\"} 1", lines);
        Assert.Contains("digestbot_answer_duration_seconds_bucket{platform=\"web\",le=\"0.025\"} 1", lines);
        Assert.Contains("digestbot_answer_duration_seconds_bucket{platform=\"web\",le=\"0.05\"} 3", lines);
        Assert.Contains("digestbot_answer_duration_seconds_bucket{platform=\"web\",le=\"30\"} 3", lines);
        Assert.Contains("digestbot_answer_duration_seconds_bucket{platform=\"web\",le=\"+Inf\"} 4", lines);
        Assert.Contains("digestbot_answer_duration_seconds_count{platform=\"web\"} 4", lines);
        Assert.Contains("digestbot_answer_duration_seconds_sum{platform=\"web\"} 70.063", lines);
    }

    [Fact]
    public void Labels_are_escaped_and_in_order() => Assert.Equal(
        "a=\"1\",b=\"say \\\"hi\\\" \\\\ and\\nmore\"",
        PrometheusText.Labels([new("b", "say \"hi\" \\ and\nmore"), new("a", 1)]));

    [Fact]
    public async Task Two_bots_in_one_process_count_apart()
    {
        await using var one = await Pages.StartAsync();
        await using var other = await Pages.StartAsync();
        one.Part<BotMeter>().TurnedDown("web");
        Assert.Contains("digestbot_requests_turned_down_total{platform=\"web\"} 1", await LinesAsync(one));
        Assert.DoesNotContain(await LinesAsync(other), line => line.StartsWith("digestbot_requests_turned_down_total{", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_key_is_nowhere_in_it()
    {
        await using var pages = await Pages.StartAsync(Pages.Key);
        using var answer = await pages.GetAsync("/metrics", ("Authorization", $"Bearer {Pages.Key}"));
        Assert.DoesNotContain(Pages.Key, await answer.Content.ReadAsStringAsync(Ct));
    }

    private static async Task<string[]> LinesAsync(Pages pages) => (await (await pages.GetAsync("/metrics")).Content.ReadAsStringAsync(Ct)).Split('\n');

    private static List<string> Names(string text, string kind) => text.Split('\n')
        .Where(line => line.StartsWith($"# {kind} ", StringComparison.Ordinal)).Select(line => line.Split(' ')[2]).ToList();

    // Source: Prometheus, "Exposition formats", text-based format.
    [GeneratedRegex("""^(# HELP [a-z_]+ [^\n]+|# TYPE [a-z_]+ (counter|gauge|histogram)|[a-z_]+(\{[a-z_]+="([^"\\\n]|\\\\|\\"|\\n)*"(,[a-z_]+="([^"\\\n]|\\\\|\\"|\\n)*")*\})? (\+Inf|-?[0-9.]+(E[+-]?[0-9]+)?))$""")]
    private static partial Regex Line();
}
