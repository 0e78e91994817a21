using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using DigestBot.EndToEnd.Tests.Running;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace DigestBot.EndToEnd.Tests;

/// <summary>What whoever runs the real service sees of it.</summary>
public sealed class SeeingTests : IDisposable
{
    private const string Key = "correct-horse-battery-staple";

    private readonly Workspace _workspace = new();
    private readonly HttpClient _http = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _http.Dispose();
        _workspace.Dispose();
    }

    [Fact]
    public async Task It_becomes_ready_and_is_measured_and_shown()
    {
        await using var service = _workspace.StartService();
        var address = await service.AddressAsync();
        await UntilAsync(async () => (await _http.GetAsync(new Uri(address, "/health/ready"), Ct)).IsSuccessStatusCode);
        using var page = new ChatPage(address, "ada");
        await page.SayAsync("/start");
        var metrics = await _http.GetStringAsync(new Uri(address, "/metrics"), Ct);
        Assert.Contains("digestbot_chats{platform=\"web\",state=\"active\"} 1\n", metrics);
        Assert.Contains("digestbot_answer_duration_seconds_count{platform=\"web\"} 1\n", metrics);
        Assert.Contains("All is well", await _http.GetStringAsync(new Uri(address, "/status"), Ct));
        Assert.Contains("一切正常", await _http.GetStringAsync(new Uri(address, "/status?lang=zh"), Ct));
    }

    [Fact]
    public async Task Without_the_web_chat_its_pages_are_at_an_address_of_their_own()
    {
        await using var service = _workspace.Start("run", "--WebChat:Enabled=false", "--Web:Url=http://127.0.0.1:0");
        var line = await service.LineAsync(line => line.StartsWith("Status: ", StringComparison.Ordinal));
        var status = new Uri(line["Status: ".Length..]);
        Assert.Contains("DigestBot", await _http.GetStringAsync(status, Ct));
        Assert.Equal(HttpStatusCode.NotFound, (await _http.GetAsync(new Uri(status, "/"), Ct)).StatusCode);
    }

    [Fact]
    public async Task With_a_key_the_chat_is_closed_to_whoever_has_it_not()
    {
        await using var service = _workspace.StartService($"--Web:AccessKey={Key}");
        var address = await service.AddressAsync();
        foreach (var path in (string[])["/", "/assets/app.js", "/chat/commands", "/chat/events"])
            Assert.Equal(HttpStatusCode.Unauthorized, (await _http.GetAsync(new Uri(address, path), Ct)).StatusCode);
        using var entered = await _http.PostAsync(new Uri(address, "/key"), new FormUrlEncodedContent([new("key", Key), new("to", "/")]), Ct);
        Assert.Contains("/assets/app.js", await entered.Content.ReadAsStringAsync(Ct));
        Assert.DoesNotContain(Key, service.Output);
    }

    [Fact]
    public async Task As_json_every_line_is_an_object()
    {
        await using var service = _workspace.StartService("--Telemetry:LogFormat=json");
        await service.LineAsync(line => line.Contains("12 papers, 12 new", StringComparison.Ordinal));
        await service.LineAsync(line => line.Contains("Open http://", StringComparison.Ordinal));
        await service.SignalAsync("TERM");
        var outcome = (await service.WaitAsync()).Succeeded();
        Assert.All(outcome.Lines, line =>
        {
            var entry = JsonSerializer.Deserialize<JsonElement>(line);
            Assert.Matches("^20..-..-..T..:..:..[.]...Z$", entry.GetProperty("Timestamp").GetString());
            Assert.NotEmpty(entry.GetProperty("Message").GetString()!);
        });
    }

    [Fact]
    public async Task Metrics_and_traces_are_sent_to_a_collector_and_hold_no_words_of_people()
    {
        var received = new ConcurrentDictionary<string, string>();
        await using var collector = await CollectAsync(received);
        await using var service = ProgramRun.OfBot(
            _workspace.Folder,
            ["run", "--WebChat:Url=http://127.0.0.1:0", "--Telemetry:OtlpProtocol=http", $"--Telemetry:OtlpUrl={collector.Urls.Single()}"],
            environment: new Dictionary<string, string> { ["OTEL_METRIC_EXPORT_INTERVAL"] = "500", ["OTEL_BSP_SCHEDULE_DELAY"] = "500" });
        using var page = new ChatPage(await service.AddressAsync(), "ada");
        await page.SayAsync("/search zebra");
        await UntilAsync(() => Task.FromResult(
            Sent("/v1/metrics", "digestbot.answer.duration") && Sent("/v1/metrics", "digestbot.papers") && Sent("/v1/traces", "answer")));
        bool Sent(string path, string word) => received.GetValueOrDefault(path)?.Contains(word, StringComparison.Ordinal) is true;
        await service.SignalAsync("TERM");
        (await service.WaitAsync()).Succeeded();
        Assert.All(received.Values, sent => Assert.DoesNotContain("zebra", sent));
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (!await isSo())
            await Task.Delay(TimeSpan.FromMilliseconds(200), patience.Token);
    }

    private static async Task<WebApplication> CollectAsync(ConcurrentDictionary<string, string> received)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async http =>
        {
            using var reader = new StreamReader(http.Request.Body, Encoding.Latin1);
            var body = await reader.ReadToEndAsync(http.RequestAborted);
            received.AddOrUpdate(http.Request.Path, body, (_, before) => before + body);
            http.Response.ContentType = "application/x-protobuf";
        });
        await app.StartAsync(Ct);
        return app;
    }
}
