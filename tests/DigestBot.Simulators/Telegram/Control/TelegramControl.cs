using System.Net.Http.Json;
using System.Text.Json;
using DigestBot.Simulators.Telegram.Happenings;
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

    public async Task ConfigureAsync(TelegramSettings settings, CancellationToken ct)
    {
        using var response = await PostAsync("settings", JsonContent.Create(settings, SimulatorJson.Default.TelegramSettings), ct);
    }

    /// <summary>Answers the next call of the method so.</summary>
    public Task AnswerNextAsync(Refusal refusal, CancellationToken ct, string method = "sendMessage") => ScriptAsync(new(method, refusal), ct);

    /// <summary>Lets the fault befall the next call of the method.</summary>
    public Task FailNextAsync(Fault fault, CancellationToken ct, string method = "sendMessage") => ScriptAsync(new(method, Fault: fault), ct);

    /// <summary>Makes something so, or somebody do something.</summary>
    public async Task<Happened> HappenAsync(Happening happening, CancellationToken ct)
    {
        using var response = await PostAsync("happenings", JsonContent.Create(happening, SimulatorJson.Default.Happening), ct);
        return (await response.Content.ReadFromJsonAsync(SimulatorJson.Default.Happened, ct))!;
    }

    /// <summary>What a chat shows now.</summary>
    public async Task<IReadOnlyList<Shown>> ShownAsync(long chat, CancellationToken ct) =>
        (await _http.GetFromJsonAsync($"chats/{chat}/messages", SimulatorJson.Default.IReadOnlyListShown, ct))!;

    /// <summary>The calls of methods other than <c>sendMessage</c>, <c>getUpdates</c> and <c>getMe</c>.</summary>
    public async Task<IReadOnlyList<RecordedCall>> CallsAsync(CancellationToken ct) =>
        (await _http.GetFromJsonAsync("calls", SimulatorJson.Default.IReadOnlyListRecordedCall, ct))!;

    /// <summary>Forgets what was received, counted and scripted; the settings stay.</summary>
    public async Task ResetAsync(CancellationToken ct)
    {
        using var response = await PostAsync("reset", content: null, ct);
    }

    public void Dispose() => _http.Dispose();

    private async Task ScriptAsync(Scripted scripted, CancellationToken ct)
    {
        using var response = await PostAsync("answers", JsonContent.Create(scripted, SimulatorJson.Default.Scripted), ct);
    }

    private async Task<HttpResponseMessage> PostAsync(string path, HttpContent? content, CancellationToken ct)
    {
        using (content)
        {
            var response = await _http.PostAsync(path, content, ct);
            return response.IsSuccessStatusCode ? response : throw new InvalidOperationException(await response.Content.ReadAsStringAsync(ct));
        }
    }
}
