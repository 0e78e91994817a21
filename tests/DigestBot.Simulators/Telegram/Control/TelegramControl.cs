using System.Net.Http.Json;
using System.Text.Json;
using DigestBot.Simulators.Telegram.Records;

namespace DigestBot.Simulators.Telegram.Control;

/// <summary>Drives a server that runs in another process.</summary>
/// <param name="address">What it printed at start.</param>
public sealed class TelegramControl(string address) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri($"{address.TrimEnd('/')}/control/") };

    public async Task<TelegramStats> StatsAsync(CancellationToken ct) =>
        (await _http.GetFromJsonAsync("stats", SimulatorJson.Default.TelegramStats, ct))!;

    /// <summary>What happened to one chat's calls.</summary>
    public async Task<ChatTally> ChatAsync(long chat, CancellationToken ct) =>
        (await _http.GetFromJsonAsync($"chats/{chat}", SimulatorJson.Default.ChatTally, ct))!;

    /// <summary>The messages that were taken after the one of this order.</summary>
    public async Task<IReadOnlyList<Received>> MessagesAsync(CancellationToken ct, long after = 0)
    {
        var lines = await _http.GetStringAsync($"messages?after={after}", ct);
        return [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize(line, SimulatorJson.Default.Received)!)];
    }

    public Task ConfigureAsync(TelegramSettings settings, CancellationToken ct) =>
        PostAsync("settings", JsonContent.Create(settings, SimulatorJson.Default.TelegramSettings), ct);

    /// <summary>Answers the next <c>sendMessage</c> so.</summary>
    public Task AnswerNextAsync(Refusal refusal, CancellationToken ct) => PostAsync("answers", JsonContent.Create(refusal, SimulatorJson.Default.Refusal), ct);

    /// <summary>Forgets what was received, counted and scripted; the settings stay.</summary>
    public Task ResetAsync(CancellationToken ct) => PostAsync("reset", content: null, ct);

    public void Dispose() => _http.Dispose();

    private async Task PostAsync(string path, HttpContent? content, CancellationToken ct)
    {
        using (content)
        using (var response = await _http.PostAsync(path, content, ct))
            response.EnsureSuccessStatusCode();
    }
}
