using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DigestBot.Simulators.Telegram;
using DigestBot.Telegram.Tests.Support;

namespace DigestBot.Telegram.Tests.Simulator;

/// <summary>A server, and a plain client that says no more than a call and its answer.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly HttpClient _http = new();

    private Visitor(TelegramServer server) => Server = server;

    public TelegramServer Server { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Without the published description: what it would note is what these tests provoke.</summary>
    public static async Task<Visitor> ComeAsync(TelegramSettings? settings = null) =>
        new(await TelegramServer.StartAsync(settings ?? new() { Token = Scene.Token }, Ct));

    public async Task<HttpResponseMessage> PostAsync(string method, string json) =>
        await _http.PostAsync($"{Server.Address}/bot{Scene.Token}/{method}", new StringContent(json, Encoding.UTF8, "application/json"), Ct);

    /// <summary>The answer's <c>result</c>; a refusal is a failure.</summary>
    public async Task<JsonNode> CallAsync(string method, string json = "{}")
    {
        using var response = await PostAsync(method, json);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(Ct))!;
        Assert.True(response.IsSuccessStatusCode, answer.ToJsonString());
        return answer["result"]!;
    }

    /// <summary>The code and description of a refusal, or "ok".</summary>
    public async Task<string> TryAsync(string method, string json = "{}")
    {
        using var response = await PostAsync(method, json);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Ct));
        Assert.Equal(response.IsSuccessStatusCode, answer.RootElement.GetProperty("ok").GetBoolean());
        return response.IsSuccessStatusCode ? "ok" : $"{(int)response.StatusCode} {answer.RootElement.GetProperty("description").GetString()}";
    }

    public async Task<JsonArray> UpdatesAsync(string json = "{}") => (await CallAsync("getUpdates", json)).AsArray();

    /// <summary>The one update that waits, without its number.</summary>
    public async Task<(string Kind, JsonNode Content)> UpdateAsync()
    {
        var update = Assert.Single(await UpdatesAsync())!.AsObject();
        await UpdatesAsync($$"""{"offset":{{update["update_id"]!.GetValue<int>() + 1}}}""");
        var (kind, content) = Assert.Single(update, field => field.Key != "update_id");
        return (kind, content!);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
    }
}
